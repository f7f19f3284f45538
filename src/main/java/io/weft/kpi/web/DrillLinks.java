package io.weft.kpi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.kpi.Formula;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where the facts behind a figure are shown: the ledger, the people of penetration, the leads. */
@Component
@RequiredArgsConstructor
class DrillLinks {

    private static final Set<Measure> LEDGER =
            EnumSet.of(Measure.XSALE_PREMIUM_FINAL, Measure.XSALE_PREMIUM_PROVISIONAL, Measure.XSALE_OTHER);
    private static final Set<Measure> PEOPLE = EnumSet.of(
            Measure.CUSTOMERS,
            Measure.PRODUCTS,
            Measure.CROSS_PRODUCTS,
            Measure.CONTRACTS,
            Measure.MULTI_COMPANY_CUSTOMERS,
            Measure.POLICIES_IN_FORCE,
            Measure.PREMIUM_IN_FORCE);
    private static final Set<Measure> LEADS =
            EnumSet.of(Measure.LEADS_ACCEPTED, Measure.LEADS_WON, Measure.LEADS_REFERRED, Measure.REFERRALS_WON);

    /** What it takes to open a page; all others are open to whoever sees figures. */
    private static final Map<String, Permission> NEEDS = Map.of(
            "/penetration",
            Permission.PENETRATION_VIEW,
            "/tiers",
            Permission.PENETRATION_VIEW,
            "/ledger",
            Permission.LEDGER_VIEW,
            "/leads",
            Permission.LEAD_VIEW,
            "/customers/quality",
            Permission.DATA_QUALITY);

    private final Clock clock;

    /** Whose figure, and of when. */
    record Place(Subject subject, YearMonth month, Span span) {}

    /** Null when there is no such page, or none the viewer may open. */
    @Nullable
    String behind(Metric metric, Place place, Scope scope) {
        var formula = metric.formula();
        if (formula == null) {
            return elsewhere(metric, scope);
        }
        var page = behind(metric, formula, place);
        return opens(page, scope) ? page : null;
    }

    /** The page that shows a metric which is not one number; null for none the viewer may open. */
    static @Nullable String elsewhere(Metric metric, Scope scope) {
        return metric.page() != null && opens(metric.page(), scope) ? metric.page() : null;
    }

    private static boolean opens(String page, Scope scope) {
        return NEEDS.entrySet().stream()
                .filter(need -> page.startsWith(need.getKey()))
                .allMatch(need -> scope.may(need.getValue()));
    }

    private String behind(Metric metric, Formula formula, Place place) {
        if (formula.measures().stream().anyMatch(LEDGER::contains)) {
            var period = place.span() == Span.MONTH
                    ? place.month().toString()
                    : Integer.toString(place.month().getYear());
            return "/ledger?period=" + period;
        }
        if (formula.measures().stream().anyMatch(PEOPLE::contains)) {
            return "/penetration?asOf=" + measuredOn(place.month()) + filter(place.subject());
        }
        return formula.measures().stream().anyMatch(LEADS::contains) ? "/leads" : "/metrics/" + metric.code();
    }

    /** The last of the month, today in the month that runs. */
    private LocalDate measuredOn(YearMonth month) {
        var today = LocalDate.now(clock);
        var last = month.atEndOfMonth();
        return last.isAfter(today) ? today : last;
    }

    private static String filter(Subject subject) {
        var value = UriUtils.encode(subject.key(), UTF_8);
        return switch (subject.kind()) {
            case COMPANY -> "&company=" + value;
            case CHANNEL -> "&channel=" + value;
            case BRANCH, TEAM -> "&orgUnit=" + value;
            case AGENT -> "&agent=" + value;
            case GROUP -> "";
        };
    }
}
