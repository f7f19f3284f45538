package io.weft.customer.store;

import java.time.Instant;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which customers a user opened. */
@Repository
@RequiredArgsConstructor
public class RecentBatch {

    private static final String SEEN = """
            insert into customer_recent (user_id, gcid, source_record_id, seen_at)
            values (:user, :gcid, :record, :at)
            on conflict (user_id, gcid)
            do update set seen_at = excluded.seen_at, source_record_id = excluded.source_record_id
            """;

    private static final String FORGET = """
            delete from customer_recent
             where user_id = :user
               and gcid not in (select gcid from customer_recent where user_id = :user order by seen_at desc limit :keep)
            """;

    private final JdbcClient jdbc;

    /** Puts a customer on top of the user's list and keeps the list short. */
    public void seen(long user, long gcid, long sourceRecord, Instant at) {
        jdbc.sql(SEEN)
                .param("user", user)
                .param("gcid", gcid)
                .param("record", sourceRecord)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(FORGET).param("user", user).param("keep", 30).update();
    }
}
