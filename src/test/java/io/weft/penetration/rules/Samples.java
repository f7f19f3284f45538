package io.weft.penetration.rules;

import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Sample.About;
import io.weft.penetration.rules.Sample.Contract;
import io.weft.penetration.rules.Sample.InTier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random small groups, dense enough that every case of the definitions occurs. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    static final Reference REFERENCE = new Reference(
            List.of("LIFE", "PC", "BANK"),
            List.of(
                    new Reference.Product("LIFE", "WL", "LIFE"),
                    new Reference.Product("LIFE", "ANN", "ANNUITY"),
                    new Reference.Product("PC", "MOTOR", "PC"),
                    new Reference.Product("PC", "HOME", "PC"),
                    new Reference.Product("PC", "CARE", "HEALTH"),
                    new Reference.Product("BANK", "CUR", "BANK"),
                    new Reference.Product("BANK", "CARD", "CARD")),
            List.of(
                    new Reference.Channel("AGENT", "LIFE"),
                    new Reference.Channel("DIRECT", "PC"),
                    new Reference.Channel("COUNTER", null)),
            List.of(
                    new Reference.OrgUnit("LIFE", "HQ", null),
                    new Reference.OrgUnit("LIFE", "P31", "HQ"),
                    new Reference.OrgUnit("LIFE", "P31A", "P31"),
                    new Reference.OrgUnit("LIFE", "P44", "HQ"),
                    new Reference.OrgUnit("PC", "P31", null),
                    new Reference.OrgUnit("PC", "P31B", "P31"),
                    new Reference.OrgUnit("BANK", "B1", null)));
    static final List<String> TIERS = List.of("KEY_MANAGE", "NORMAL", "STAR_8");
    static final List<String> AGENTS = List.of("LIFE/A1", "LIFE/A2", "PC/A1");
    private static final Map<String, List<@Nullable String>> UNITS = units();

    private Samples() {}

    private static Map<String, List<@Nullable String>> units() {
        var units = new HashMap<String, List<@Nullable String>>();
        REFERENCE.companies().forEach(company -> {
            var its = new ArrayList<@Nullable String>();
            its.add(null);
            units.put(company, its);
        });
        REFERENCE.orgUnits().forEach(unit -> units.get(unit.company()).add(unit.code()));
        return units;
    }

    static Sample random(Random random) {
        int customers = random.nextInt(40);
        var contracts = new ArrayList<Contract>();
        var organisations = new HashSet<Long>();
        for (long gcid = 1; gcid <= customers; gcid++) {
            if (random.nextInt(5) == 0) {
                organisations.add(gcid);
            }
            for (int n = random.nextInt(6); n > 0; n--) {
                contracts.add(contract(random, gcid));
            }
        }
        return new Sample(REFERENCE, contracts, organisations, tiers(random, customers));
    }

    private static List<InTier> tiers(Random random, int customers) {
        var tiers = new ArrayList<InTier>();
        for (long gcid = 1; gcid <= customers; gcid++) {
            for (var viewer : List.of("", "LIFE", "PC")) {
                if (random.nextInt(3) > 0) {
                    tiers.add(new InTier(gcid, viewer, any(random, TIERS)));
                }
            }
        }
        return tiers;
    }

    private static About about(Random random) {
        return new About(
                random.nextInt(5) == 0 ? null : any(random, List.of("11", "31", "33")),
                random.nextInt(5) == 0
                        ? null
                        : TODAY.minusYears(random.nextInt(90)).minusDays(random.nextInt(3)),
                random.nextInt(5) == 0 ? null : any(random, AGENTS),
                random.nextInt(4) > 0,
                random.nextInt(4) == 0,
                random.nextInt(50) * 100L,
                past(random));
    }

    /** Loaded some time, and sometimes under another number before. */
    private static Past past(Random random) {
        boolean moved = random.nextInt(6) == 0;
        return new Past(
                random.nextInt(3) == 0 ? Past.ALWAYS : day(random),
                moved ? 1 + random.nextInt(45) : 0,
                moved ? day(random) : Past.ALWAYS);
    }

    private static int day(Random random) {
        return Math.toIntExact(TODAY.minusDays(random.nextInt(500)).toEpochDay());
    }

    static Contract contract(Random random, long gcid) {
        var product = any(random, REFERENCE.products());
        var seller = random.nextInt(3) == 0 ? any(random, REFERENCE.companies()) : product.company();
        var from = TODAY.minusDays(random.nextInt(900) - 60);
        return new Contract(
                gcid,
                product.company(),
                product.code(),
                random.nextInt(6) == 0
                        ? null
                        : any(random, REFERENCE.channels()).code(),
                any(random, UNITS.get(product.company())),
                seller,
                any(random, UNITS.get(seller)),
                random.nextInt(3) == 0 ? Set.of(any(random, REFERENCE.companies())) : Set.of(),
                from,
                random.nextBoolean() ? LocalDate.of(9999, 1, 1) : from.plusDays(1 + random.nextInt(700)),
                about(random));
    }

    static Slice slice(Random random) {
        var filters = Filters.none();
        if (random.nextInt(3) == 0) {
            filters = filters.with(
                    Dimension.COMPANY, any(random, REFERENCE.companies()), any(random, REFERENCE.companies()));
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(Dimension.SERIES, any(random, List.of("LIFE", "PC", "HEALTH", "BANK")));
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(Dimension.CHANNEL, any(random, List.of("AGENT", "DIRECT", Filters.NONE)));
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(
                    Dimension.ORG_UNIT, any(random, REFERENCE.orgUnits()).groupCode());
        }
        if (random.nextInt(6) == 0) {
            filters = filters.with(
                    Dimension.PRODUCT, any(random, REFERENCE.products()).groupCode());
        }
        if (random.nextInt(5) == 0) {
            filters = filters.with(Dimension.TIER, any(random, TIERS), any(random, List.of("NORMAL", Filters.NONE)));
        }
        if (random.nextInt(6) == 0) {
            filters = filters.with(Dimension.REGION, any(random, List.of("31", "33", Filters.NONE)));
        }
        if (random.nextInt(6) == 0) {
            filters = filters.with(Dimension.AGE, any(random, List.of("FROM_18", "OVER_65", "FROM_36", Filters.NONE)));
        }
        if (random.nextInt(6) == 0) {
            filters = filters.with(Dimension.AGENT, any(random, AGENTS));
        }
        if (random.nextInt(6) == 0) {
            filters = filters.with(Dimension.FIRST, any(random, List.of("2024", "2025", "2025-10", "2026-03")));
        }
        return new Slice(TODAY.minusDays(random.nextInt(400)), any(random, List.of(Segment.values())), filters);
    }

    static Viewer viewer(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Viewer.of(any(random, REFERENCE.companies()));
            case 1 -> new Viewer("LIFE", Set.of(any(random, List.of("LIFE/HQ", "LIFE/P31", "LIFE/P44"))));
            default -> Viewer.group();
        };
    }

    static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
