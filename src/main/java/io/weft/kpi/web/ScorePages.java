package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.KpiSight;
import io.weft.kpi.Metric;
import io.weft.kpi.PeriodState;
import io.weft.kpi.Score;
import io.weft.kpi.ScoreItem;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.service.KpiMonths;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.SchemeDesk;
import io.weft.kpi.service.ScoreDesk;
import io.weft.kpi.service.Subjects;
import io.weft.platform.FilterParts;
import io.weft.platform.web.Links;
import io.weft.platform.web.Option;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of scores show. */
@Component
@RequiredArgsConstructor
class ScorePages {

    private static final int PAGE = 100;

    private final ScoreDesk desk;
    private final KpiMonths months;
    private final MetricBook metrics;
    private final SchemeDesk schemes;
    private final Subjects subjects;
    private final KpiWords words;
    private final DrillLinks links;

    /** What a list of scores is narrowed to. */
    record Asked(
            @Nullable YearMonth month,
            @Nullable SubjectKind kind,
            @Nullable String after) {}

    /** A score with the name of who has it. */
    record Line(Score score, @Nullable SubjectName name) {}

    /** An item with its metric and where its facts are. */
    record ItemLine(
            ScoreItem item,
            @Nullable Metric metric,
            @Nullable String href) {}

    ModelAndView list(Asked asked, CurrentUser user, Scope scope) {
        var all = months.all();
        var period = asked.month() == null
                ? all.stream()
                        .filter(one -> one.state() != PeriodState.RUNNING)
                        .findFirst()
                        .or(months::lastFull)
                        .orElse(null)
                : months.find(asked.month()).orElse(null);
        var kind = asked.kind() == null ? first(user, scope) : asked.kind();
        var page = new ModelAndView("kpi/scores")
                .addObject("period", period)
                .addObject("kind", kind)
                .addObject("months", words.months(all))
                .addObject(
                        "kinds",
                        SubjectKind.scored().stream()
                                .map(one -> Option.key(one.name(), one.messageKey()))
                                .toList())
                .addObject("viewer", user.id());
        if (period != null) {
            lines(page, period, new Asked(period.month(), kind, asked.after()), scope);
        }
        return page;
    }

    private static SubjectKind first(CurrentUser user, Scope scope) {
        var sight = KpiSight.of(scope);
        if (sight.all() || sight.company() != null) {
            return SubjectKind.COMPANY;
        }
        return sight.units().length > 0 ? SubjectKind.BRANCH : SubjectKind.AGENT;
    }

    private void lines(ModelAndView page, KpiPeriod period, Asked asked, Scope scope) {
        var kind = asked.kind();
        var found = desk.page(new ScoreDesk.Asked(period.month(), kind, asked.after(), PAGE), scope);
        var names = subjects.named(
                kind, found.rows().stream().map(score -> score.subject().key()).toList());
        var filter = FilterParts.none().and("month", period.month()).and("kind", kind);
        page.addObject(
                        "lines",
                        found.rows().stream()
                                .map(score -> new Line(
                                        score, names.get(score.subject().key())))
                                .toList())
                .addObject("next", Links.next("/scores", filter, found.next()))
                .addObject("month", words.month(period.period()))
                .addObject("appeals", desk.openAppeals(period.month(), scope))
                .addObject(
                        "file",
                        Links.address(
                                "/scores/" + period.month() + "/file",
                                FilterParts.none().and("kind", kind)));
    }

    ModelAndView card(YearMonth month, Subject subject, CurrentUser user, Scope scope) {
        var score = desk.one(month, subject, scope);
        var period = months.find(month).orElseThrow();
        var known = metrics.asOf(month.atEndOfMonth());
        var name = subjects.seen(subject, scope);
        var scheme = schemes.one(score.scheme(), score.schemeVersion());
        return new ModelAndView("kpi/card")
                .addObject("heading", words.name(name) + " · " + words.month(month))
                .addObject("score", score)
                .addObject("period", period)
                .addObject("scheme", scheme)
                .addObject(
                        "items",
                        items(
                                desk.items(score),
                                known,
                                metric -> links.behind(
                                        metric, new DrillLinks.Place(subject, month, scheme.span()), scope)))
                .addObject("appeals", desk.appeals(score))
                .addObject("mayAppeal", period.state() == PeriodState.APPEAL && !scope.seesAll())
                .addObject("mayAnswer", period.state() == PeriodState.APPEAL)
                .addObject("viewer", user.id());
    }

    private static List<ItemLine> items(
            List<ScoreItem> items, Map<String, Metric> known, Function<Metric, @Nullable String> behind) {
        return items.stream()
                .map(item -> {
                    var metric = known.get(item.metric());
                    return new ItemLine(item, metric, metric == null ? null : behind.apply(metric));
                })
                .toList();
    }
}
