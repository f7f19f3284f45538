package io.weft.bench;

import io.weft.demo.DemoPlan;
import io.weft.demo.FeedFile;
import io.weft.demo.rules.DemoGroup;
import io.weft.support.WeftApi;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How fast files come in, compared with a bare COPY of the same rows into a table with the same columns and indexes. */
final class FeedBench {

    /** Persons that give one hundred customers, with organisations and unlinked records. */
    private static final double PERSONS_PER_CUSTOMER = 0.872;

    private static final Map<String, String> COMPARED = Map.of(
            "policies", "policy_policy",
            "receipts", "policy_receipt");

    private final BenchReport report;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    FeedBench(BenchReport report) {
        this.report = report;
    }

    void load(BenchWeft weft, int customers, Path folder) throws IOException {
        Files.createDirectories(folder);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        List<FeedFile> files =
                DemoGroup.write(new DemoPlan(5, today, (int) (customers * PERSONS_PER_CUSTOMER)), folder);
        WeftApi api = new WeftApi(weft.uri());
        for (FeedFile file : files) {
            long began = System.nanoTime();
            JsonNode state = api.load(
                    file.kind(),
                    file.company() == null ? "GROUP" : file.company(),
                    HttpRequest.BodyPublishers.ofFile(folder.resolve(file.name())));
            if (!state.get("status").asString().equals("DONE")) {
                throw new IllegalStateException(file.name() + " " + state);
            }
            rows.merge(file.kind(), (long) file.rows(), Long::sum);
            seconds.merge(file.kind(), (System.nanoTime() - began) / 1e9, Double::sum);
        }
    }

    /** Compares policies and receipts with COPY and reports every kind. */
    void compare(DataSource owner) throws Exception {
        double feed = 0;
        double copy = 0;
        long all = 0;
        for (Map.Entry<String, String> kind : COMPARED.entrySet()) {
            double bare = copySeconds(owner, kind.getValue());
            line(kind.getKey(), bare);
            feed += seconds.get(kind.getKey());
            copy += bare;
            all += rows.get(kind.getKey());
        }
        report.ratio("feed of policies + receipts", rate(all, feed), rate(all, copy), copy / feed, "≥ 0.25");
        seconds.forEach((kind, taken) -> report.measured("feed of " + kind, rate(rows.get(kind), taken), ""));
    }

    private void line(String kind, double bare) {
        double taken = seconds.get(kind);
        report.ratio(
                "feed of " + kind, rate(rows.get(kind), taken), rate(rows.get(kind), bare), bare / taken, "≥ 0.25");
    }

    private static double copySeconds(DataSource owner, String table) throws Exception {
        JdbcClient jdbc = JdbcClient.create(owner);
        jdbc.sql("drop table if exists bench_copy").update();
        jdbc.sql("create table bench_copy (like " + table + " including all)").update();
        String columns = jdbc.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                         where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                           and attgenerated = ''
                        """).param("table", table).query(String.class).single();
        Path file = Files.createTempFile("bench", ".copy");
        try (var connection = owner.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var out = Files.newOutputStream(file)) {
                copy.copyOut("copy (select " + columns + " from " + table + ") to stdout", out);
            }
            long began = System.nanoTime();
            try (var in = Files.newInputStream(file)) {
                copy.copyIn("copy bench_copy (" + columns + ") from stdin", in, 1 << 20);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            Files.deleteIfExists(file);
            jdbc.sql("drop table if exists bench_copy").update();
        }
    }

    private static String rate(long rows, double seconds) {
        return String.format(Locale.ROOT, "%,.0f rows/s (%,d rows)", rows / seconds, rows);
    }
}
