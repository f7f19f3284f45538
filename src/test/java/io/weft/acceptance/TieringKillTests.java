package io.weft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.platform.database.DatabaseLogins;
import io.weft.support.Pauses;
import io.weft.support.WeftProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The process is killed in the middle of a tiering run: the published tiers are all old, and after a restart all new. Where
 * the middle is, is no accident: a lock holds the run fast at a table it is about to write.
 */
@Tag("acceptance")
class TieringKillTests {

    private static final Path DATA = Path.of("target", "acceptance", "kill-tiering");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String ASK = """
            insert into platform_job (id, type, lane, title, args, requested_by, requested_login)
            values (gen_random_uuid(), 'tiering-run', 'work', '', '{}', 0, '')
            """;
    private static final String TIERS = """
            select count(*) || ' ' || bit_xor(hashtextextended(s.viewer || s.gcid || s.tier || s.value || s.counted, 0))
              from tiering_standing s
            """;
    private static final String MOVES = "select count(*) from tiering_move";
    private static final String PUBLISHED = "select count(*) from tiering_run where status = 'PUBLISHED'";
    private static final String HELD = """
            select count(*) from pg_locks l
             where not l.granted and l.relation = '%s'::regclass and l.mode = 'RowExclusiveLock'
            """;
    private static final String AT_WORK = """
            select 1 - sign(count(*)) from pg_stat_activity a
             where a.usename = '%s' and a.state <> 'idle'
            """.formatted(DatabaseLogins.APP);
    private static final String UNLIKE_THE_RUN = """
            select count(*)
              from (select viewer, gcid, tier, value, counted from tiering_decision
                     where run_id = (select max(id) from tiering_run where status = 'PUBLISHED')) d
              full join tiering_standing s on s.viewer = d.viewer and s.gcid = d.gcid
             where (d.tier, d.value, d.counted) is distinct from (s.tier, s.value, s.counted)
            """;

    private WeftProcess weft;

    @Test
    void tiers_are_all_old_or_all_new() throws SQLException {
        weft = WeftProcess.startEmpty(DATA);
        try {
            await(1, PUBLISHED);
            killedAt("tiering_standing_company", "the group's tiers are written, the companies' are not");
            killedAt("tiering_progress", "all is written, nothing is committed");
        } finally {
            weft.close();
        }
    }

    private void killedAt(String table, String middle) throws SQLException {
        owner().sql("update policy_policy set annual_premium = annual_premium + 1000")
                .update();
        String old = text(TIERS);
        long moves = number(MOVES);
        long runs = number(PUBLISHED);
        try (Connection barrier =
                DriverManager.getConnection(weft.jdbcUrl(), DatabaseLogins.OWNER, DatabaseLogins.OWNER)) {
            barrier.setAutoCommit(false);
            try (var lock = barrier.createStatement()) {
                lock.execute("lock table " + table + " in share mode");
            }
            owner().sql(ASK).update();
            await(1, HELD.formatted(table));
            weft.kill();
            assertThat(text(TIERS)).as(middle).isEqualTo(old);
        }
        await(1, AT_WORK);
        assertThat(text(TIERS)).as("after a kill when " + middle).isEqualTo(old);
        assertThat(number(MOVES)).as("history after a kill when " + middle).isEqualTo(moves);
        assertThat(number(PUBLISHED)).isEqualTo(runs);

        weft = WeftProcess.start(DATA);
        await(runs + 1, PUBLISHED);
        assertThat(text(TIERS)).as("after the restart").isNotEqualTo(old);
        assertThat(number(UNLIKE_THE_RUN)).as("tiers unlike the run's").isZero();
    }

    private void await(long atLeast, String question) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (number(question) < atLeast) {
            assertThat(System.nanoTime()).as(question).isLessThan(end);
            Pauses.pause(50);
        }
    }

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(weft.jdbcUrl(), DatabaseLogins.OWNER, DatabaseLogins.OWNER));
    }

    private long number(String question) {
        return owner().sql(question).query(Long.class).single();
    }

    private String text(String question) {
        return owner().sql(question).query(String.class).single();
    }
}
