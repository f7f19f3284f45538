package io.weft.bench;

import io.weft.penetration.service.PenetrationIndex;
import io.weft.platform.job.service.JobLanes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One group, everything measured on it, one table: {@code ./mvnw -Pbench verify -Dweft.bench.customers=N}.
 *
 * <p>{@code -Dweft.bench.data=FOLDER} keeps the group there and, when it is there already, measures without loading.
 */
@Tag("bench")
class GroupBenchTests {

    private static final Path WORK = Path.of("target", "bench");

    @Test
    void measures_feeds_pages_and_figures_in_one_run() throws Exception {
        int customers = Integer.parseInt(System.getProperty("weft.bench.customers", "100000"));
        BenchReport report = new BenchReport("Weft at " + customers + " customers");
        try (BenchWeft weft = start()) {
            if (weft.isEmpty()) {
                FeedBench feeds = new FeedBench(report);
                feeds.load(weft, customers, WORK.resolve("files"));
                feeds.compare(weft.asOwner());
            }
            // what follows upon a load (tiers, a month of the KPI) would run beside
            weft.stop(JobLanes.class);
            weft.bean(PenetrationIndex.class).exact(Duration.ofMinutes(5));
            new SliceBench(report, weft).measure();
            new PageBench(report, weft).measure();
        } finally {
            report.print();
        }
    }

    private static BenchWeft start() throws IOException {
        String kept = System.getProperty("weft.bench.data", "");
        return kept.isBlank() ? BenchWeft.startEmpty(WORK.resolve("data")) : BenchWeft.start(Path.of(kept));
    }
}
