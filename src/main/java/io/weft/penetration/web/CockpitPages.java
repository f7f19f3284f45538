package io.weft.penetration.web;

import io.weft.customer.AgeBand;
import io.weft.penetration.Cockpit;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Figures;
import io.weft.penetration.Filters;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.People;
import io.weft.penetration.Since;
import io.weft.penetration.web.CockpitView.Change;
import io.weft.penetration.web.CockpitView.Chip;
import io.weft.penetration.web.CockpitView.Day;
import io.weft.penetration.web.CockpitView.Links;
import io.weft.penetration.web.CockpitView.Options;
import io.weft.penetration.web.CockpitView.Row;
import io.weft.penetration.web.CockpitView.Step;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a cockpit into words, addresses and charts. */
@Component
@RequiredArgsConstructor
class CockpitPages {

    static final List<Dimension> BY = List.of(
            Dimension.COMPANY,
            Dimension.SERIES,
            Dimension.CHANNEL,
            Dimension.ORG_UNIT,
            Dimension.PRODUCT,
            Dimension.TIER,
            Dimension.REGION,
            Dimension.AGE,
            Dimension.FIRST);

    private static final List<String> PANELS = List.of("course", "worth", "trend", "pairs", "moved", "gaps");
    private static final int YEARS = 10;

    private final PenetrationWords words;
    private final CockpitCharts charts;
    private final Fmt fmt;
    private final Clock clock;

    CockpitView view(SliceLink link, Cockpit cockpit) {
        var rows = rows(link, cockpit);
        return new CockpitView(
                link.slice(),
                link.by(),
                link.order(),
                cockpit.figures(),
                new Links(
                        link.people(People.any()),
                        link.people(new People(People.Kind.MULTI, null, null)),
                        link.csv(),
                        link.change(null)),
                days(link),
                above(link, cockpit),
                chips(link, cockpit),
                options(cockpit),
                rows,
                charts.breakdown(link.by(), rows),
                panels(link),
                cockpit.dataAt());
    }

    private static Map<String, String> panels(SliceLink link) {
        return PANELS.stream().collect(Collectors.toMap(Function.identity(), link::panel));
    }

    /** The ends of the months around the day, and today. */
    private List<Day> days(SliceLink link) {
        var shown = link.slice().asOf();
        var today = LocalDate.now(clock);
        var month = YearMonth.from(shown);
        return Stream.of(
                        month.minusMonths(1).atEndOfMonth(),
                        month.atEndOfMonth(),
                        month.plusMonths(1).atEndOfMonth())
                .map(day -> day.isAfter(today) ? today : day)
                .distinct()
                .map(day -> new Day(fmt.date(day), link.on(day), day.equals(shown)))
                .toList();
    }

    /** From the top of the organisation to the unit whose children are the rows. */
    private List<Step> above(SliceLink link, Cockpit cockpit) {
        return cockpit.above().stream()
                .map(unit -> new Step(
                        words.of(cockpit.names(), Dimension.ORG_UNIT, unit), link.into(Dimension.ORG_UNIT, unit)))
                .toList();
    }

    private List<Chip> chips(SliceLink link, Cockpit cockpit) {
        var chips = new ArrayList<Chip>();
        link.slice()
                .filters()
                .values()
                .forEach((dimension, codes) -> codes.forEach(code -> chips.add(new Chip(
                        dimension, code, words.of(cockpit.names(), dimension, code), link.without(dimension, code)))));
        return chips;
    }

    private Options options(Cockpit cockpit) {
        return new Options(
                List.of(
                        Option.key("PERSON", "penetration.segment.PERSON"),
                        Option.key("ORG", "penetration.segment.ORG")),
                BY.stream()
                        .map(dimension -> Option.key(dimension.parameter(), "penetration.by." + dimension.parameter()))
                        .toList(),
                named(cockpit, Dimension.COMPANY),
                named(cockpit, Dimension.SERIES),
                named(cockpit, Dimension.CHANNEL),
                named(cockpit, Dimension.TIER),
                Arrays.stream(AgeBand.values())
                        .map(band -> Option.text(band.name(), words.of(cockpit.names(), Dimension.AGE, band.name())))
                        .toList(),
                KnownCodes.REGIONS.stream()
                        .map(region -> Option.text(region, words.of(cockpit.names(), Dimension.REGION, region)))
                        .toList(),
                years());
    }

    private List<Option> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(now - back))
                .map(year -> Option.text(year, year))
                .toList();
    }

    private List<Option> named(Cockpit cockpit, Dimension dimension) {
        KnownCodes codes = cockpit.codes();
        return codes.of(dimension).stream()
                .map(code -> Option.text(code, words.of(cockpit.names(), dimension, code)))
                .toList();
    }

    private List<Row> rows(SliceLink link, Cockpit cockpit) {
        var month = byKey(cockpit.monthBefore());
        var year = byKey(cockpit.yearBefore());
        var widest = cockpit.figures().rows().stream()
                .map(FigureRow::penetration)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return cockpit.figures().rows().stream()
                .map(row -> new Row(
                        words.of(cockpit.names(), link.by(), row.key().get(0)),
                        into(link, row),
                        link.people(link.by(), code(link, row)),
                        row.customers(),
                        row.products(),
                        row.contracts(),
                        row.penetration(),
                        width(row.penetration(), widest),
                        since(row, month),
                        since(row, year),
                        why(link, row, link.slice().asOf().minusMonths(1)),
                        why(link, row, link.slice().asOf().minusYears(1))))
                .sorted(link.order().comparator())
                .toList();
    }

    private static String why(SliceLink link, FigureRow row, LocalDate day) {
        return link.narrowed(link.by(), code(link, row)).change(new Since(day, false));
    }

    /** The code a row's people are found by; the unit the page is narrowed to stands there for itself alone. */
    private static String code(SliceLink link, FigureRow row) {
        var code = row.key().get(0);
        if (code == null) {
            return Filters.NONE;
        }
        boolean itself = link.by() == Dimension.ORG_UNIT
                && link.slice().filters().of(Dimension.ORG_UNIT).contains(code);
        return itself ? code + Filters.ALONE : code;
    }

    private static @Nullable String into(SliceLink link, FigureRow row) {
        var code = code(link, row);
        boolean deeper = !code.equals(Filters.NONE) && !code.endsWith(Filters.ALONE);
        return deeper ? link.into(link.by(), code) : null;
    }

    private static int width(@Nullable BigDecimal value, BigDecimal widest) {
        return value == null || widest.signum() == 0
                ? 0
                : (int) Math.round(100 * value.doubleValue() / widest.doubleValue());
    }

    private static Map<List<@Nullable String>, FigureRow> byKey(Figures figures) {
        var rows = new HashMap<List<@Nullable String>, FigureRow>();
        figures.rows().forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    private static Change since(FigureRow row, Map<List<@Nullable String>, FigureRow> before) {
        var then = before.get(row.key());
        if (then == null || then.penetration() == null || row.penetration() == null) {
            return new Change(null);
        }
        return new Change(row.penetration().subtract(then.penetration()).setScale(2, RoundingMode.HALF_UP));
    }
}
