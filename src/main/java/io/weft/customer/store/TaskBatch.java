package io.weft.customer.store;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Set writes on tasks. */
@Repository
@RequiredArgsConstructor
public class TaskBatch {

    private static final String MARK_TOLD = """
            update customer_task
               set notified_on = :today
             where assignee_user_id = :user
               and status = 'OPEN'
               and due_on <= :today
               and notified_on is null
            """;

    private final JdbcClient jdbc;

    /** Notes that the user was told of the tasks due by today; answers how many were news. */
    public int markTold(long user, LocalDate today) {
        return jdbc.sql(MARK_TOLD).param("user", user).param("today", today).update();
    }
}
