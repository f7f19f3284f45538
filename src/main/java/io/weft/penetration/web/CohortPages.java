package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.penetration.CodeNames;
import io.weft.penetration.CohortSetting;
import io.weft.penetration.CohortTable;
import io.weft.penetration.Dimension;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.service.Cohorts;
import io.weft.penetration.web.CohortCells.Span;
import io.weft.penetration.web.CohortView.Chip;
import io.weft.penetration.web.CohortView.Options;
import io.weft.penetration.web.CohortView.Row;
import io.weft.penetration.web.CohortView.Stat;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Option;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortState;
import io.weft.policy.CohortSubject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts cohorts into words, addresses and pictures. */
@Component
@RequiredArgsConstructor
class CohortPages {

    private static final int MONTHS_OFFERED = 36;
    private static final int MOST_SUBJECTS = 200;

    private final Cohorts cohorts;
    private final CohortCells cells;
    private final CohortCharts charts;
    private final PenetrationWords words;
    private final Fmt fmt;
    private final Clock clock;

    CohortView view(CohortLink link, KnownCodes known, Scope scope) {
        var setting = cohorts.setting();
        var question = link.question();
        var months = cohorts.figures(question.together(), scope);
        var table = link.by() == CohortSubject.ALL ? CohortTable.NONE : cohorts.table(question, scope);
        var subjects = table.totals().stream().limit(MOST_SUBJECTS).toList();
        return new CohortView(
                link.metric(),
                link.by(),
                link.to().toString(),
                options(link, known, setting, scope),
                chips(link, setting.names()),
                latest(link, months),
                CohortColumn.of(link.metric()).stream()
                        .map(column -> words.text("cohort.col." + column.key()))
                        .toList(),
                months(link, months),
                subjects(link, subjects, setting.names()),
                pictures(new Asked(link, setting.names(), scope), months, new CohortTable(table.figures(), subjects)),
                setting.terms().regulator() && link.metric().isPersistency(),
                months.stream().anyMatch(month -> month.state() != CohortState.NOT_FED),
                link.csv(),
                setting.dataAt());
    }

    /** The newest month first. */
    private List<Row> months(CohortLink link, List<CohortFigure> months) {
        return IntStream.range(0, months.size())
                .mapToObj(n -> months.get(months.size() - 1 - n))
                .map(month -> row(new Span(link, month.month(), month.month()), fmt.month(month.month()), null, month))
                .toList();
    }

    private List<Row> subjects(CohortLink link, List<CohortFigure> subjects, CodeNames names) {
        var question = link.question();
        return subjects.stream()
                .map(figure -> {
                    var first = link.metric() == CohortMetric.RETENTION ? figure.month() : question.first();
                    var span = new Span(link.narrowed(link.by(), figure.subject()), first, figure.month());
                    var into = figure.subject() == null ? null : link.into(link.by(), figure.subject());
                    return row(span, name(names, link.by(), figure.subject()), into, figure);
                })
                .toList();
    }

    private Row row(Span span, String name, @Nullable String into, CohortFigure figure) {
        var note = cells.note(figure);
        return new Row(
                name, into, cells.size(span, figure), note == null ? cells.cells(span, figure) : List.of(), note);
    }

    private List<Stat> latest(CohortLink link, List<CohortFigure> months) {
        var known = months.stream()
                .filter(month -> month.state() == CohortState.KNOWN)
                .reduce((older, newer) -> newer);
        return known.map(month -> {
                    var span = new Span(link, month.month(), month.month());
                    return cells.cells(span, month).stream()
                            .filter(cell -> cell.text().endsWith("%"))
                            .map(cell -> new Stat(
                                    cell.label(),
                                    cell.text(),
                                    words.text("cohort.latest." + link.metric(), fmt.month(month.month())),
                                    String.valueOf(cell.href()),
                                    cell.exact()))
                            .toList();
                })
                .orElse(List.of());
    }

    /** A page, what its codes are called, and who looks at it. */
    private record Asked(CohortLink link, CodeNames names, Scope scope) {}

    private List<ChartView> pictures(Asked asked, List<CohortFigure> months, CohortTable table) {
        var link = asked.link();
        var pictures = new ArrayList<ChartView>();
        pictures.add(charts.curve(link, months));
        if (!table.totals().isEmpty()) {
            var rows = new LinkedHashMap<String, String>();
            table.totals()
                    .forEach(one ->
                            rows.put(String.valueOf(one.subject()), name(asked.names(), link.by(), one.subject())));
            pictures.add(charts.map(link, table.figures(), rows));
        }
        if (link.metric() == CohortMetric.RETENTION) {
            var question = link.question();
            var curves = cohorts.curves(link.filter(), question.first(), lastClosed(question.last()), asked.scope());
            pictures.add(charts.retentionCurve(curves));
            pictures.add(charts.retention(link, curves, one -> one.month() + " · " + fmt.count(one.size())));
        }
        return pictures;
    }

    private YearMonth lastClosed(YearMonth last) {
        var closed = YearMonth.now(clock).minusMonths(1);
        return last.isAfter(closed) ? closed : last;
    }

    private List<Chip> chips(CohortLink link, CodeNames names) {
        var chips = new ArrayList<Chip>();
        link.filter()
                .given()
                .forEach((subject, code) -> chips.add(new Chip(
                        CohortLink.NAMES.get(subject), code, name(names, subject, code), link.without(subject))));
        return chips;
    }

    private String name(CodeNames names, CohortSubject subject, @Nullable String code) {
        return switch (subject) {
            case COMPANY -> words.of(names, Dimension.COMPANY, code);
            case CHANNEL -> words.of(names, Dimension.CHANNEL, code);
            case ORG_UNIT, UNIT_TREE -> words.of(names, Dimension.ORG_UNIT, code);
            case AGENT -> words.of(names, Dimension.AGENT, code);
            case CLASS, ALL -> String.valueOf(code);
        };
    }

    private Options options(CohortLink link, KnownCodes known, CohortSetting setting, Scope scope) {
        var now = YearMonth.now(clock);
        return new Options(
                Option.keys("cohort.metric.", CohortMetric.values()),
                Option.keys(
                        "cohort.by.",
                        CohortReader.subjects(link.metric(), scope).toArray(CohortSubject[]::new)),
                IntStream.range(0, MONTHS_OFFERED)
                        .mapToObj(now::minusMonths)
                        .map(month -> Option.text(month.toString(), fmt.month(month)))
                        .toList(),
                named(known, setting, Dimension.COMPANY),
                named(known, setting, Dimension.CHANNEL),
                link.metric() == CohortMetric.RETENTION
                        ? List.of()
                        : setting.classes().stream()
                                .map(one -> Option.text(one, one))
                                .toList());
    }

    private List<Option> named(KnownCodes known, CohortSetting setting, Dimension dimension) {
        return known.of(dimension).stream()
                .map(code -> Option.text(code, words.of(setting.names(), dimension, code)))
                .toList();
    }
}
