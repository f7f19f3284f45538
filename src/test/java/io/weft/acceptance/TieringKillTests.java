package io.weft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.platform.database.DatabaseLogins;
import io.weft.support.Pauses;
import io.weft.support.WeftProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The process is killed in the middle of a tiering run: the published tiers are all old, and after a restart all new. */
@Tag("acceptance")
class TieringKillTests {

    private static final Path DATA = Path.of("target", "acceptance", "kill-tiering");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int ROUNDS = 3;

    private static final String ASK = """
            insert into platform_job (id, type, lane, title, args, requested_by, requested_login)
            values (gen_random_uuid(), 'tiering-run', 'work', '', '{}', 0, '')
            """;
    private static final String TIERS = """
            select count(*) || ' ' || bit_xor(hashtextextended(s.viewer || s.gcid || s.tier || s.value || s.counted, 0))
              from tiering_standing s
            """;
    private static final String PUBLISHED = "select count(*) from tiering_run where status = 'PUBLISHED'";
    private static final String RUNNING =
            "select count(*) from platform_job where type = 'tiering-run' and status = 'RUNNING'";
    private static final String UNLIKE_THE_RUN = """
            select count(*)
              from (select viewer, gcid, tier, value, counted from tiering_decision
                     where run_id = (select max(id) from tiering_run where status = 'PUBLISHED')) d
              full join tiering_standing s on s.viewer = d.viewer and s.gcid = d.gcid
             where (d.tier, d.value, d.counted) is distinct from (s.tier, s.value, s.counted)
            """;

    @Test
    void tiers_are_all_old_or_all_new() {
        WeftProcess weft = WeftProcess.startEmpty(DATA);
        try {
            await(weft, () -> 1L, PUBLISHED);
            for (int round = 0; round < ROUNDS; round++) {
                var owner = jdbc(weft, DatabaseLogins.OWNER);
                owner.sql("update policy_policy set annual_premium = annual_premium + 1000 + :n")
                        .param("n", round)
                        .update();
                String old = text(owner, TIERS);
                long runs = number(owner, PUBLISHED);
                owner.sql(ASK).update();
                weft.kill();
                weft = WeftProcess.start(DATA);
                await(weft, () -> 1L, RUNNING);
                Pauses.pause(300L * round);
                boolean cut = number(jdbc(weft, DatabaseLogins.OWNER), PUBLISHED) == runs;
                weft.kill();

                weft = WeftProcess.start(DATA);
                String now = text(jdbc(weft, DatabaseLogins.OWNER), TIERS);
                if (cut && number(jdbc(weft, DatabaseLogins.OWNER), PUBLISHED) == runs) {
                    assertThat(now)
                            .as("tiers after a kill in the middle of a run")
                            .isEqualTo(old);
                }
                await(weft, () -> runs + 1, PUBLISHED);
                assertThat(number(jdbc(weft, DatabaseLogins.OWNER), UNLIKE_THE_RUN))
                        .isZero();
                assertThat(text(jdbc(weft, DatabaseLogins.OWNER), TIERS)).isNotEqualTo(old);
            }
        } finally {
            weft.close();
        }
    }

    private static void await(WeftProcess weft, Supplier<Long> atLeast, String question) {
        var jdbc = jdbc(weft, DatabaseLogins.OWNER);
        long end = System.nanoTime() + LONGEST.toNanos();
        while (number(jdbc, question) < atLeast.get()) {
            assertThat(System.nanoTime()).as(question).isLessThan(end);
            Pauses.pause(50);
        }
    }

    private static JdbcClient jdbc(WeftProcess weft, String login) {
        return JdbcClient.create(new DriverManagerDataSource(weft.jdbcUrl(), login, login));
    }

    private static long number(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private static String text(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
