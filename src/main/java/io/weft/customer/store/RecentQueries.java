package io.weft.customer.store;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which customers a user opened lately. */
@Repository
@RequiredArgsConstructor
public class RecentQueries {

    private static final String LATEST =
            "select source_record_id from customer_recent where user_id = :user order by seen_at desc limit :limit";

    private final JdbcClient jdbc;

    /** Source records through which the user opened them, the latest first. */
    public List<Long> latest(long user, int limit) {
        return jdbc.sql(LATEST)
                .param("user", user)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }
}
