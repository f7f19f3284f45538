package io.weft.customer.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    private static final String MARK_ALL_TOLD = """
            with told as (
                update customer_task
                   set notified_on = :today
                 where status = 'OPEN'
                   and due_on <= :today
                   and notified_on is null
                returning assignee_user_id
            )
            select assignee_user_id, count(*) as due from told group by assignee_user_id
            """;

    private final JdbcClient jdbc;

    /** Notes that the user was told of the tasks due by today; answers how many were news. */
    public int markTold(long user, LocalDate today) {
        return jdbc.sql(MARK_TOLD).param("user", user).param("today", today).update();
    }

    /** Notes that everybody was told of the tasks due by today; answers how many were news, by user. */
    public Map<Long, Integer> markAllTold(LocalDate today) {
        var news = new HashMap<Long, Integer>();
        jdbc.sql(MARK_ALL_TOLD).param("today", today).query(row -> {
            news.put(row.getLong("assignee_user_id"), row.getInt("due"));
        });
        return news;
    }
}
