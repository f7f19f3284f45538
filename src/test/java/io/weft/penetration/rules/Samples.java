package io.weft.penetration.rules;

import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Sample.Contract;
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
        return new Sample(REFERENCE, contracts, organisations);
    }

    private static Contract contract(Random random, long gcid) {
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
                random.nextBoolean() ? LocalDate.of(9999, 1, 1) : from.plusDays(1 + random.nextInt(700)));
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
