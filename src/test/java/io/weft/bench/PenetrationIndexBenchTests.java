package io.weft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.People;
import io.weft.penetration.Period;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.ContractFacts;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.ContractIndexBuilder;
import io.weft.penetration.rules.ContractLife;
import io.weft.penetration.rules.GroupCodes;
import io.weft.penetration.rules.MigrationRules;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.penetration.rules.PeopleRules;
import io.weft.penetration.rules.Reference;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Times one pass over an index of three contracts a customer; the bar is 20 ms p99 for a million customers. */
@Tag("bench")
@SuppressWarnings("SystemOut") // a benchmark prints its figures
class PenetrationIndexBenchTests {

    private static final int CUSTOMERS = Integer.getInteger("weft.bench.customers", 100_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    /** Design 5, whatever the size. */
    private static final double BAR_MS = 20;

    private static final List<String> COMPANIES = List.of("BANK", "HEALTH", "LIFE", "PC", "PENSION");

    @Test
    void onePassAnswersAnySlice() {
        var index = index();
        System.out.printf(
                Locale.ROOT,
                "%,d customers, %,d contracts, %.0f MB in columns%n",
                index.customers(),
                index.contracts(),
                (index.contracts() * 16L + index.customers() * 12L) / 1e6);
        var all = new Slice(TODAY, Segment.PERSON, Filters.none());
        var filtered =
                all.filteredBy(Filters.none().with(Dimension.SERIES, "PC").with(Dimension.ORG_UNIT, "PC/U1"));
        var life = Viewer.of("LIFE");
        var branch = new Viewer("LIFE", Set.of("LIFE/U1"));
        double worst = 0;
        worst = Math.max(
                worst, time("all by company, group", () -> figures(index, all, Dimension.COMPANY, Viewer.group())));
        worst = Math.max(
                worst, time("all by org unit, group", () -> figures(index, all, Dimension.ORG_UNIT, Viewer.group())));
        worst = Math.max(
                worst,
                time(
                        "by channel and product",
                        () -> PenetrationRules.figures(
                                index, all, Breakdown.by(Dimension.CHANNEL, Dimension.PRODUCT), Viewer.group())));
        worst = Math.max(worst, time("filtered, LIFE", () -> figures(index, filtered, Dimension.CHANNEL, life)));
        worst = Math.max(worst, time("all by company, branch", () -> figures(index, all, Dimension.COMPANY, branch)));
        time("people behind a number", () -> PeopleRules.behind(index, all, People.any(), life));
        time("M-06 of a year", () -> MigrationRules.moved(index, all, Period.yearUntil(TODAY), Viewer.group()));
        time("24 months by company", () -> {
            for (int month = 0; month < 24; month++) {
                figures(index, all.on(TODAY.minusMonths(month)), Dimension.COMPANY, Viewer.group());
            }
        });
        assertThat(worst).as("p99 of a warm slice, ms").isLessThan(BAR_MS);
    }

    private static void figures(ContractIndex index, Slice slice, Dimension by, Viewer viewer) {
        PenetrationRules.figures(index, slice, Breakdown.by(by), viewer);
    }

    /** Processor time of all threads: what a question costs when the machine has other things to do. */
    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double time(String what, Runnable question) {
        for (int i = 0; i < 40; i++) {
            question.run();
        }
        long cpu = cpuNanos();
        var millis = new double[100];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            question.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        double spent = (cpuNanos() - cpu) / 1e6 / millis.length;
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-26s p50 %6.1f ms   p99 %6.1f ms   processor %6.1f ms%n",
                what,
                millis[50],
                millis[98],
                spent);
        return millis[98];
    }

    static ContractIndex index() {
        var products = new ArrayList<Reference.Product>();
        var units = new ArrayList<Reference.OrgUnit>();
        for (var company : COMPANIES) {
            for (int p = 0; p < 6; p++) {
                products.add(new Reference.Product(company, "P" + p, company));
            }
            for (int u = 0; u < 60; u++) {
                units.add(new Reference.OrgUnit(company, "U" + u, u == 0 ? null : "U" + u / 5));
            }
        }
        var channels = List.of(
                new Reference.Channel("AGENT", "LIFE"),
                new Reference.Channel("BANK", "BANK"),
                new Reference.Channel("ONLINE", null));
        return fill(new ContractIndexBuilder(new GroupCodes(new Reference(COMPANIES, products, channels, units))));
    }

    private static ContractIndex fill(ContractIndexBuilder builder) {
        var random = new Random(7);
        int today = (int) TODAY.toEpochDay();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            builder.customer(100_000_001L + customer, random.nextInt(50) == 0);
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                var company = COMPANIES.get(random.nextInt(COMPANIES.size()));
                var seller = random.nextInt(7) == 0 ? "LIFE" : company;
                int from = today - random.nextInt(2000);
                builder.contract(
                        builder.kind(new ContractFacts(
                                company,
                                "P" + random.nextInt(6),
                                List.of("AGENT", "BANK", "ONLINE").get(random.nextInt(3)),
                                "U" + random.nextInt(60),
                                seller,
                                random.nextInt(3) == 0 ? "U" + random.nextInt(60) : null,
                                random.nextInt(3) == 0 ? List.of("LIFE") : List.of(),
                                "31",
                                true,
                                false)),
                        ContractLife.of(from, random.nextInt(3) == 0 ? from + 400 : Integer.MAX_VALUE));
            }
        }
        return builder.build();
    }
}
