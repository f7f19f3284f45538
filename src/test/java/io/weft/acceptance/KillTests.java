package io.weft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.demo.DemoPlan;
import io.weft.demo.FeedFile;
import io.weft.demo.rules.DemoGroup;
import io.weft.platform.database.DatabaseLogins;
import io.weft.support.Pauses;
import io.weft.support.WeftApi;
import io.weft.support.WeftProcess;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The process is killed in the middle of a feed: after a restart every row is there once. */
@Tag("acceptance")
class KillTests {

    private static final Path WORK = Path.of("target", "acceptance");
    private static final DemoPlan PLAN = new DemoPlan(11, LocalDate.of(2026, 11, 21), 12_000);
    private static final List<String> KILLED_IN = List.of("customers", "policies", "receipts");
    private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);
    private static final String[] EMPTY = {"--weft.demo.data=false"};

    @Test
    void a_feed_cut_off_by_a_kill_is_whole_after_a_restart() {
        List<FeedFile> files = DemoGroup.files(PLAN);
        Path data = WORK.resolve("kill");
        WeftProcess weft = WeftProcess.startEmpty(data, EMPTY);
        try {
            for (FeedFile file : files) {
                WeftApi api = new WeftApi(weft);
                String run = api.post(file.kind(), company(file), HttpRequest.BodyPublishers.ofString(file.csv()));
                if (KILLED_IN.contains(file.kind()) && "PC".equals(file.company())) {
                    awaitRunning(api, run);
                    weft.kill();
                    weft = WeftProcess.start(data, EMPTY);
                    api = new WeftApi(weft);
                }
                JsonNode state = api.await(run);
                assertThat(state.get("status").asString()).as(file.name()).isEqualTo("DONE");
                assertThat(state.get("rows").asLong()).as(file.name()).isEqualTo(file.rows());
            }
            assertThat(counts(weft)).isEqualTo(expected(files));
        } finally {
            weft.close();
        }
    }

    @Test
    void the_demo_group_goes_on_after_a_kill_and_is_never_doubled() {
        Path data = WORK.resolve("kill-demo");
        WeftProcess.startEmpty(data).kill();
        WeftProcess second = WeftProcess.start(data);
        Pauses.pause(4_000);
        second.kill();
        try (WeftProcess weft = WeftProcess.start(data)) {
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            Map<String, Long> expected = expected(DemoGroup.files(DemoPlan.asOf(today)));
            long end = System.nanoTime() + LONGEST_LOAD.toNanos();
            while (!counts(weft).equals(expected) && System.nanoTime() < end) {
                Pauses.pause(500);
            }
            assertThat(counts(weft)).isEqualTo(expected);
        }
    }

    private static void awaitRunning(WeftApi api, String run) {
        String status = "QUEUED";
        while (status.equals("QUEUED")) {
            status = api.json("/api/v1/feeds/" + run).get("status").asString();
        }
        Pauses.pause(300);
    }

    private static Map<String, Long> expected(List<FeedFile> files) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String kind : List.of("customers", "policies", "receipts", "holdings", "consents", "contacts")) {
            rows.put(
                    kind,
                    files.stream()
                            .filter(f -> f.kind().equals(kind))
                            .mapToLong(FeedFile::rows)
                            .sum());
        }
        return rows;
    }

    private static Map<String, Long> counts(WeftProcess weft) {
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(weft.jdbcUrl(), DatabaseLogins.APP, DatabaseLogins.APP));
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("customers", count(jdbc, "customer_source_record"));
        rows.put("policies", count(jdbc, "policy_policy"));
        rows.put("receipts", count(jdbc, "policy_receipt"));
        rows.put("holdings", count(jdbc, "policy_holding"));
        rows.put("consents", count(jdbc, "customer_consent"));
        rows.put("contacts", count(jdbc, "customer_contact"));
        return rows;
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String company(FeedFile file) {
        return file.company() == null ? "GROUP" : file.company();
    }
}
