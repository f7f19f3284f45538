package io.weft.platform.feed.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what feeds keep only for a while. */
@Repository
@RequiredArgsConstructor
public class FeedPurge {

    private static final String OLD_RUNS =
            "select run from platform_feed_run where finished_at < now() - make_interval(days => :days)";

    private final JdbcClient jdbc;

    /** Answers how many rows are gone; an undo of those runs is no longer possible. */
    @Transactional
    public int olderThan(int days) {
        return delete("platform_feed_reject", days)
                + delete("platform_feed_before", days)
                + delete("platform_feed_chunk", days);
    }

    private int delete(String table, int days) {
        return jdbc.sql("delete from " + table + " where run in (" + OLD_RUNS + ")")
                .param("days", days)
                .update();
    }
}
