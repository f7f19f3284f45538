package io.weft.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One group, everything measured on it, one table: {@code ./mvnw -Pbench verify -Dweft.bench.customers=N}. */
@Tag("bench")
class GroupBenchTests {

    private static final Path WORK = Path.of("target", "bench");

    @Test
    void measures_feeds_pages_and_figures_in_one_run() throws Exception {
        int customers = Integer.parseInt(System.getProperty("weft.bench.customers", "100000"));
        BenchReport report = new BenchReport("Weft at " + customers + " customers");
        try (BenchWeft weft = BenchWeft.startEmpty(WORK.resolve("data"))) {
            FeedBench feeds = new FeedBench(report);
            feeds.load(weft, customers, WORK.resolve("files"));
            feeds.compare(weft.asOwner());
            new SliceBench(report, weft).measure();
            new PageBench(report, weft.uri()).measure();
        } finally {
            report.print();
        }
    }
}
