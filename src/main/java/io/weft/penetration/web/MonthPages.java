package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.penetration.Filters;
import io.weft.penetration.MonthEnd;
import io.weft.penetration.MonthTotal;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.TrendPoint;
import io.weft.penetration.service.MonthEnds;
import io.weft.penetration.service.PenetrationService;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts kept month ends beside what the data says of them now. */
@Component
@RequiredArgsConstructor
class MonthPages {

    private static final int MOST = 60;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final MonthEnds months;
    private final PenetrationService penetration;
    private final PenetrationWords words;

    /** The months, the latest first, and their chart. */
    record View(List<Row> rows, ChartView chart) {}

    /**
     * A month end.
     *
     * @param late customers the data counts for that day by now, less those that were kept
     * @param slice the cockpit of that day
     */
    record Row(
            MonthEnd end,
            long customers,
            @Nullable BigDecimal penetration,
            @Nullable BigDecimal multiCompanyShare,
            long late,
            @Nullable BigDecimal penetrationNow,
            String slice) {}

    View view(Segment segment, Scope scope) {
        var kept = months.totals(scope, segment).stream()
                .collect(Collectors.toMap(MonthTotal::month, Function.identity()));
        var ends = months.all().stream()
                .filter(one -> kept.containsKey(one.month()))
                .limit(MOST)
                .sorted(Comparator.comparing(MonthEnd::month))
                .toList();
        var rows = ends.isEmpty() ? List.<Row>of() : rows(segment, ends, kept, scope);
        return new View(rows, chart(rows));
    }

    private List<Row> rows(Segment segment, List<MonthEnd> ends, Map<LocalDate, MonthTotal> kept, Scope scope) {
        var slice = new Slice(ends.get(0).month(), segment, Filters.none());
        var now = penetration.on(slice, ends.stream().map(MonthEnd::month).toList(), scope);
        var rows = new ArrayList<Row>();
        for (int i = ends.size() - 1; i >= 0; i--) {
            rows.add(row(ends.get(i), kept.get(ends.get(i).month()), now.get(i)));
        }
        return rows;
    }

    private static Row row(MonthEnd end, MonthTotal kept, TrendPoint now) {
        return new Row(
                end,
                kept.customers(),
                kept.penetration(),
                kept.multiCompanyShare(),
                now.customers() - kept.customers(),
                now.customerPenetration(),
                "/penetration?asOf=" + end.month() + "&segment=" + kept.segment());
    }

    private ChartView chart(List<Row> latestFirst) {
        var rows = new ArrayList<>(latestFirst);
        java.util.Collections.reverse(rows);
        var then = new ArrayList<@Nullable BigDecimal>();
        var now = new ArrayList<@Nullable BigDecimal>();
        rows.forEach(row -> {
            then.add(row.penetration());
            now.add(row.penetrationNow());
        });
        return ChartView.lines(
                words.text("penetration.M-01"),
                Unit.RATIO,
                rows.stream().map(row -> MONTH.format(row.end().month())).toList(),
                List.of(
                        Series.of(words.text("penetration.months.then"), then),
                        Series.of(words.text("penetration.months.now"), now)));
    }
}
