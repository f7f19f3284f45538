package io.weft.penetration.rules;

import static java.util.stream.Collectors.toSet;

import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.People;
import io.weft.penetration.Period;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Sample.Contract;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The definitions of feeds.md as sets of records, slow and obvious. */
record NaiveDefinition(Sample sample) {

    /** The contracts that count. */
    List<Contract> slice(Slice slice, Viewer viewer) {
        return countable(slice, viewer)
                .filter(contract -> contract.activeOn(slice.asOf()))
                .toList();
    }

    private Stream<Contract> countable(Slice slice, Viewer viewer) {
        return countable(slice, viewer, slice.asOf()).stream();
    }

    /** Of customers who belong to the viewer's part of the organisation on a day. */
    private List<Contract> countable(Slice slice, Viewer viewer, LocalDate homeOn) {
        return sample.contracts().stream()
                .filter(contract -> inSegment(contract.gcid(), slice.segment()))
                .filter(contract -> atHome(contract.gcid(), homeOn, viewer))
                .filter(contract -> visible(contract, viewer))
                .filter(contract -> meets(contract, slice, viewer))
                .toList();
    }

    Set<Long> customers(List<Contract> contracts) {
        return contracts.stream().map(Contract::gcid).collect(toSet());
    }

    Set<List<Object>> products(List<Contract> contracts) {
        return contracts.stream()
                .map(contract -> List.<Object>of(contract.gcid(), contract.groupProduct()))
                .collect(toSet());
    }

    Set<List<Object>> series(List<Contract> contracts) {
        return contracts.stream()
                .map(contract -> List.<Object>of(contract.gcid(), series(contract)))
                .collect(toSet());
    }

    Set<Long> holding(List<Contract> contracts, String company) {
        return contracts.stream()
                .filter(contract -> contract.company().equals(company))
                .map(Contract::gcid)
                .collect(toSet());
    }

    Set<Long> behind(Slice slice, People people, Viewer viewer) {
        var contracts = slice(slice, viewer);
        return switch (people.kind()) {
            case ANY -> customers(contracts);
            case MULTI ->
                customers(contracts).stream()
                        .filter(gcid -> companies(contracts, gcid).size() > 1)
                        .collect(toSet());
            case PAIR -> intersection(holding(contracts, people.first()), holding(contracts, people.second()));
            case MANY ->
                customers(contracts).stream()
                        .filter(gcid -> contracts.stream()
                                        .filter(one -> one.gcid() == gcid)
                                        .count()
                                >= 4)
                        .collect(toSet());
            case SINCE ->
                intersection(
                        customers(contracts), customers(slice(slice.on(LocalDate.parse(people.second())), viewer)));
            case LACKS -> lacking(slice, people.first(), viewer);
            case CHANGED -> throw new IllegalArgumentException("Told by two states");
            case BEGAN, ADDED, STAYED, LEFT, START, MANY_START, MANY_STAYED ->
                new NaiveYear(
                                slice,
                                countable(
                                        slice,
                                        viewer,
                                        Period.yearUntil(slice.asOf()).first().minusDays(1)),
                                countable(slice, viewer, slice.asOf()))
                        .of(people.kind());
            case MOVED -> moved(slice, people.first(), people.second(), viewer);
        };
    }

    long count(Slice slice, People.Kind kind, Viewer viewer) {
        return behind(slice, new People(kind, null, null), viewer).size();
    }

    private Set<Long> lacking(Slice slice, String series, Viewer viewer) {
        var all = slice(slice.filteredBy(Filters.none()), viewer);
        return customers(slice(slice, viewer)).stream()
                .filter(gcid -> all.stream()
                        .noneMatch(one -> one.gcid() == gcid && series(one).equals(series)))
                .collect(toSet());
    }

    private Set<String> companies(List<Contract> contracts, long gcid) {
        return contracts.stream()
                .filter(contract -> contract.gcid() == gcid)
                .map(Contract::company)
                .collect(toSet());
    }

    private static Set<Long> intersection(Set<Long> a, Set<Long> b) {
        var both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    Set<Long> moved(Slice slice, String x, String y, Viewer viewer) {
        var all = countable(slice, viewer).toList();
        var period = Period.yearUntil(slice.asOf());
        var moved = new HashSet<Long>();
        for (var start : all) {
            boolean isFirst = all.stream()
                    .noneMatch(other -> other.gcid() == start.gcid()
                            && other.company().equals(y)
                            && other.from().isBefore(start.from()));
            boolean inPeriod =
                    !start.from().isBefore(period.first()) && !start.from().isAfter(period.last());
            if (start.company().equals(y)
                    && isFirst
                    && inPeriod
                    && all.stream()
                            .anyMatch(older -> older.gcid() == start.gcid()
                                    && older.company().equals(x)
                                    && older.from().isBefore(start.from())
                                    && older.activeOn(start.from()))) {
                moved.add(start.gcid());
            }
        }
        return moved;
    }

    private boolean inSegment(long gcid, Segment segment) {
        return segment == Segment.ALL || sample.organisations().contains(gcid) == (segment == Segment.ORG);
    }

    private boolean visible(Contract contract, Viewer viewer) {
        return viewer.company() == null
                || contract.company().equals(viewer.company())
                || contract.seller().equals(viewer.company())
                || contract.readers().contains(viewer.company());
    }

    private boolean atHome(long gcid, LocalDate day, Viewer viewer) {
        return viewer.orgUnits().isEmpty()
                || sample.contracts().stream()
                        .filter(contract -> contract.gcid() == gcid && contract.activeOn(day))
                        .anyMatch(contract -> viewer.orgUnits().stream().anyMatch(unit -> bookedUnder(contract, unit)));
    }

    private boolean bookedUnder(Contract contract, String unit) {
        return within(contract.company(), contract.orgUnit(), unit)
                || within(contract.seller(), contract.sellingUnit(), unit);
    }

    private boolean within(String company, @Nullable String unit, String ancestor) {
        for (var at = unit; at != null; at = parent(company, at)) {
            if ((company + "/" + at).equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String parent(String company, String unit) {
        return sample.reference().orgUnits().stream()
                .filter(one -> one.company().equals(company) && one.code().equals(unit))
                .findFirst()
                .map(Reference.OrgUnit::parent)
                .orElse(null);
    }

    private boolean meets(Contract contract, Slice slice, Viewer viewer) {
        var filters = slice.filters();
        return among(filters, Dimension.TIER, tier(contract.gcid(), viewer))
                && among(filters, Dimension.REGION, contract.about().region())
                && among(filters, Dimension.AGE, age(contract, slice.asOf()))
                && among(filters, Dimension.AGENT, contract.about().agent())
                && (filters.of(Dimension.FIRST).isEmpty()
                        || filters.of(Dimension.FIRST).stream()
                                .anyMatch(period ->
                                        firstDay(contract.gcid(), viewer).startsWith(period)))
                && among(filters, Dimension.COMPANY, contract.company())
                && among(filters, Dimension.SERIES, series(contract))
                && among(filters, Dimension.PRODUCT, contract.groupProduct())
                && among(filters, Dimension.CHANNEL, contract.channel())
                && (filters.of(Dimension.ORG_UNIT).isEmpty()
                        || filters.of(Dimension.ORG_UNIT).stream()
                                .anyMatch(unit -> within(contract.company(), contract.orgUnit(), unit)));
    }

    private static boolean among(Filters filters, Dimension dimension, @Nullable String code) {
        var asked = filters.of(dimension);
        return asked.isEmpty() || asked.contains(code == null ? Filters.NONE : code);
    }

    @Nullable
    String value(Contract contract, Dimension dimension, Slice slice, Viewer viewer) {
        return switch (dimension) {
            case COMPANY -> contract.company();
            case SERIES -> series(contract);
            case CHANNEL -> contract.channel();
            case PRODUCT -> contract.groupProduct();
            case ORG_UNIT -> contract.orgUnit() == null ? null : contract.company() + "/" + contract.orgUnit();
            case REGION -> contract.about().region();
            case AGE -> age(contract, slice.asOf());
            case TIER -> tier(contract.gcid(), viewer);
            case AGENT -> contract.about().agent();
            case FIRST -> firstDay(contract.gcid(), viewer).substring(0, 4);
        };
    }

    private @Nullable String tier(long gcid, Viewer viewer) {
        var view = viewer.company() == null ? "" : viewer.company();
        return sample.tiers().stream()
                .filter(one -> one.gcid() == gcid && one.viewer().equals(view))
                .findFirst()
                .map(Sample.InTier::tier)
                .orElse(null);
    }

    private static @Nullable String age(Contract contract, LocalDate day) {
        var born = contract.about().born();
        if (born == null || born.isAfter(day)) {
            return null;
        }
        long years = ChronoUnit.YEARS.between(born, day);
        return years < 18
                ? "UNDER_18"
                : years > 65 ? "OVER_65" : years < 26 ? "FROM_18" : "FROM_" + ((years - 26) / 10 * 10 + 26);
    }

    /** The first day of the first contract the viewer may see. */
    private String firstDay(long gcid, Viewer viewer) {
        return sample.contracts().stream()
                .filter(contract -> contract.gcid() == gcid && visible(contract, viewer))
                .map(Contract::from)
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse("");
    }

    List<@Nullable String> key(Contract contract, List<Dimension> by, Slice slice, Viewer viewer) {
        var key = new ArrayList<@Nullable String>();
        by.forEach(dimension -> key.add(value(contract, dimension, slice, viewer)));
        return key;
    }

    String series(Contract contract) {
        return sample.reference().products().stream()
                .filter(product -> product.groupCode().equals(contract.groupProduct()))
                .findFirst()
                .map(Reference.Product::series)
                .orElseThrow();
    }
}
