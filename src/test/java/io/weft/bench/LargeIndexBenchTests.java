package io.weft.bench;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.ContractFacts;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.ContractIndexBuilder;
import io.weft.penetration.rules.ContractIndexBuilder.Kind;
import io.weft.penetration.rules.ContractLife;
import io.weft.penetration.rules.GroupCodes;
import io.weft.penetration.rules.IndexPatch;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.penetration.rules.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts of a whole country fed straight into the index: {@code -Dweft.bench.large=10000000} and a heap of 4 GB. Memory and times are reported. */
@Tag("bench")
class LargeIndexBenchTests {

    private static final int CUSTOMERS = Integer.getInteger("weft.bench.large", 1_000_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final List<String> COMPANIES = List.of("BANK", "HEALTH", "LIFE", "PC", "PENSION");

    private final BenchReport report = new BenchReport("Index of " + CUSTOMERS + " customers, fed from memory");

    @Test
    void holdsACountry() throws Exception {
        try {
            var kinds = new ArrayList<Kind>();
            var builder = builder(kinds);
            long empty = used();
            long begin = System.nanoTime();
            fill(builder, kinds, CUSTOMERS, 1);
            var index = builder.build();
            report.measured("build", millis(begin), "");
            report.measured("contracts", String.format(Locale.ROOT, "%,d", index.contracts()), "");
            report.measured("memory of the index", megabytes(used() - empty), "");
            slices(index);
            report.measured("memory with the contracts of one day set out", megabytes(used() - empty), "");
            patch(index, kinds);
        } finally {
            report.print();
        }
    }

    private void slices(ContractIndex index) throws Exception {
        var all = new Slice(TODAY, Segment.PERSON, Filters.none());
        long begin = System.nanoTime();
        figures(index, all, Dimension.COMPANY, Viewer.group());
        report.measured("first question of a day", millis(begin), "");
        var branch = new Viewer("LIFE", Set.of("LIFE/U1"));
        time("by company, group", () -> figures(index, all, Dimension.COMPANY, Viewer.group()));
        time("by unit, group", () -> figures(index, all, Dimension.ORG_UNIT, Viewer.group()));
        time("by channel, LIFE", () -> figures(index, all, Dimension.CHANNEL, Viewer.of("LIFE")));
        time("by company, branch", () -> figures(index, all, Dimension.COMPANY, branch));
        time("by age, group", () -> figures(index, all, Dimension.AGE, Viewer.group()));
        time("by first purchase, group", () -> figures(index, all, Dimension.FIRST, Viewer.group()));
    }

    /** Ten thousand customers with other contracts than before. */
    private void patch(ContractIndex index, List<Kind> kinds) {
        int touched = 10_000;
        long begin = System.nanoTime();
        var changed = new ContractIndexBuilder(index);
        fill(changed, kinds, touched, CUSTOMERS / touched);
        var gcids = new long[touched];
        for (int i = 0; i < touched; i++) {
            gcids[i] = gcid(i * (CUSTOMERS / touched));
        }
        var patched = IndexPatch.of(index, changed.build(), gcids);
        report.measured("10,000 customers changed, with the day set out again", millis(begin), "");
        report.measured("contracts then", String.format(Locale.ROOT, "%,d", patched.contracts()), "");
    }

    private void time(String what, Callable<?> question) throws Exception {
        var timings = Timings.measure(20, question);
        report.measured(
                what,
                String.format(Locale.ROOT, "p50 %.0f ms, p99 %.0f ms", timings.median(), timings.percentile(0.98)),
                "");
    }

    private static Object figures(ContractIndex index, Slice slice, Dimension by, Viewer viewer) {
        return PenetrationRules.figures(index, slice, Breakdown.by(by), viewer);
    }

    private static ContractIndexBuilder builder(List<Kind> kinds) {
        var products = new ArrayList<Reference.Product>();
        var units = new ArrayList<Reference.OrgUnit>();
        for (var company : COMPANIES) {
            for (int n = 0; n < 60; n++) {
                units.add(new Reference.OrgUnit(company, "U" + n, n == 0 ? null : "U" + n / 5));
                if (n < 6) {
                    products.add(new Reference.Product(company, "P" + n, company));
                }
            }
        }
        var channels = List.of(new Reference.Channel("AGENT", "LIFE"), new Reference.Channel("BANK", "BANK"));
        var builder = new ContractIndexBuilder(new GroupCodes(new Reference(COMPANIES, products, channels, units)));
        var random = new Random(3);
        for (int n = 0; n < 20_000; n++) {
            kinds.add(builder.kind(facts(random)));
        }
        return builder;
    }

    private static ContractFacts facts(Random random) {
        var company = COMPANIES.get(random.nextInt(COMPANIES.size()));
        return new ContractFacts(
                company,
                "P" + random.nextInt(6),
                random.nextBoolean() ? "AGENT" : "BANK",
                "U" + random.nextInt(60),
                random.nextInt(7) == 0 ? "LIFE" : company,
                random.nextInt(3) == 0 ? "U" + random.nextInt(60) : null,
                random.nextInt(3) == 0 ? List.of("LIFE") : List.of(),
                random.nextBoolean() ? "31" : "44",
                true,
                random.nextInt(4) == 0);
    }

    private static long gcid(int customer) {
        return 100_000_001L + customer;
    }

    private static void fill(ContractIndexBuilder builder, List<Kind> kinds, int customers, int step) {
        var random = new Random(7);
        int today = (int) TODAY.toEpochDay();
        for (int customer = 0; customer < customers; customer++) {
            builder.customer(gcid(customer * step), random.nextInt(50) == 0);
            int born = today - 6_570 - random.nextInt(25_000);
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                int from = today - random.nextInt(4000);
                int to = random.nextInt(3) == 0 ? from + 400 : Integer.MAX_VALUE;
                var agent = "LIFE/A" + random.nextInt(20_000);
                builder.contract(
                        kinds.get(random.nextInt(kinds.size())),
                        new ContractLife(from, to, born, agent, 100L * random.nextInt(50_000)));
            }
        }
    }

    private static String millis(long begin) {
        return String.format(Locale.ROOT, "%,.0f ms", (System.nanoTime() - begin) / 1e6);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }
}
