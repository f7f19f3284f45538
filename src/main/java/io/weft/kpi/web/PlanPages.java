package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.access.service.CompanyService;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricValue;
import io.weft.kpi.Plan;
import io.weft.kpi.PlanActual;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.Target;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.PlanActuals;
import io.weft.kpi.service.PlanDesk;
import io.weft.kpi.service.Subjects;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of plans show. */
@Component
@RequiredArgsConstructor
class PlanPages {

    private static final int MONTHS = 12;

    private final PlanDesk desk;
    private final PlanActuals actuals;
    private final MetricBook metrics;
    private final Subjects subjects;
    private final CompanyService companies;
    private final KpiWords words;
    private final Clock clock;

    /** What a plan page is about. */
    record Asked(
            @Nullable Integer year,
            @Nullable SubjectKind kind,
            @Nullable String subject,
            @Nullable String metric) {}

    private record Chosen(@Nullable String metric, Scope scope) {}

    /** One of those below, and how far it is. */
    record Below(
            SubjectName name, MetricValue value, @Nullable PlanActual actual) {}

    ModelAndView overview(Asked asked, CurrentUser user, Scope scope) {
        int year = asked.year() == null ? LocalDate.now(clock).getYear() : asked.year();
        var subject = asked.kind() == null || asked.subject() == null
                ? subjects.own(user, scope)
                : subjects.seen(new Subject(asked.kind(), asked.subject()), scope);
        var page = new ModelAndView("kpi/plans")
                .addObject("year", year)
                .addObject("years", years(year))
                .addObject("subject", subject)
                .addObject("name", words.name(subject))
                .addObject("plans", desk.all(scope))
                .addObject("today", LocalDate.now(clock))
                .addObject("companyNames", companyNames());
        actuals.latest(year).ifPresent(month -> figures(page, subject, month, new Chosen(asked.metric(), scope)));
        return page;
    }

    private void figures(ModelAndView page, SubjectName subject, KpiPeriod month, Chosen asked) {
        var chosen = asked.metric();
        var scope = asked.scope();
        var lines = actuals.of(subject.asSubject(), month);
        var until = actuals.until(month);
        page.addObject("lines", lines)
                .addObject("month", words.month(month.period()))
                .addObject("until", until)
                .addObject("time", actuals.timeProgress(until));
        lines.stream()
                .filter(line -> chosen == null
                        ? line.metric().isFlow()
                        : line.metric().code().equals(chosen))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .ifPresent(line -> page.addObject("chosen", line)
                        .addObject("chart", chart(line, subject, month))
                        .addObject("below", below(subject, line.metric(), month, scope)));
    }

    private List<Below> below(SubjectName subject, Metric metric, KpiPeriod month, Scope scope) {
        var parts = subjects.below(subject.asSubject(), scope);
        var all = new ArrayList<Below>();
        for (var kind : SubjectKind.values()) {
            var named = parts.stream().filter(one -> one.kind() == kind).toList();
            if (!named.isEmpty()) {
                var keys = named.stream().map(SubjectName::subject).toList();
                var reached = actuals.of(kind, keys, metric.code(), month);
                var values = actuals.values(metric, kind, keys, month);
                named.forEach(one -> all.add(new Below(
                        one, values.getOrDefault(one.subject(), MetricValue.blank()), reached.get(one.subject()))));
            }
        }
        return all;
    }

    private ChartView chart(PlanActual line, SubjectName subject, KpiPeriod month) {
        int year = month.month().getYear();
        var months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> words.month(YearMonth.of(year, number)))
                .toList();
        List<@Nullable BigDecimal> planned = new ArrayList<>(line.target().months());
        return ChartView.bars(
                words.text("kpi.plan.chart", words.name(line.metric()), words.name(subject)),
                words.chartUnit(line.metric().unit()),
                months,
                List.of(
                        ChartView.Series.of(words.text("kpi.plan.target"), planned),
                        ChartView.Series.of(
                                words.text("kpi.plan.actual"),
                                actuals.monthly(line.metric(), subject.asSubject(), year))));
    }

    ModelAndView one(Plan plan, TargetForm form, CurrentUser user, Scope scope) {
        var targets = desk.targets(plan, scope);
        var names = names(targets);
        return new ModelAndView("kpi/plan")
                .addObject("plan", plan)
                .addObject("status", plan.statusOn(LocalDate.now(clock)))
                .addObject(
                        "owner",
                        plan.isOfGroup()
                                ? words.text("kpi.kind.GROUP")
                                : companyNames().get(plan.company()))
                .addObject("targets", targets)
                .addObject("names", names)
                .addObject("metrics", metrics.inForce())
                .addObject("gaps", actuals.gaps(above(plan, targets, scope), targets))
                .addObject("editable", desk.mayEdit(plan, scope))
                .addObject("mine", plan.isMadeBy(user.id()))
                .addObject("form", form)
                .addObject("kinds", kinds(plan))
                .addObject("choices", choices());
    }

    /** Beside the plan's own targets, for a company the one the group gave it. */
    private List<Target> above(Plan plan, List<Target> targets, Scope scope) {
        var all = new ArrayList<>(targets);
        if (!plan.isOfGroup() && (scope.seesAll() || scope.wholeCompany())) {
            all.addAll(actuals.inForce(plan.year(), Subject.company(plan.company())));
        }
        return all;
    }

    Map<Subject, SubjectName> names(List<Target> targets) {
        var names = new HashMap<Subject, SubjectName>();
        Arrays.stream(SubjectKind.values()).forEach(kind -> {
            var keys = targets.stream()
                    .filter(target -> target.subject().kind() == kind)
                    .map(target -> target.subject().key())
                    .distinct()
                    .toList();
            subjects.named(kind, keys).values().forEach(name -> names.put(name.asSubject(), name));
        });
        return names;
    }

    private static List<Option> kinds(Plan plan) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> plan.isOfGroup() != kind.isInCompany())
                .map(kind -> Option.key(kind.name(), kind.messageKey()))
                .toList();
    }

    private List<Option> choices() {
        return metrics.inForce().values().stream()
                .filter(metric -> metric.formula() != null)
                .map(metric -> Option.text(metric.code(), metric.code() + " " + words.name(metric)))
                .toList();
    }

    ModelAndView form(NewPlanForm form, Scope scope) {
        var names = companyNames();
        return new ModelAndView("kpi/plan-new")
                .addObject("form", form)
                .addObject("whole", scope.seesAll())
                .addObject(
                        "companies",
                        names.entrySet().stream()
                                .filter(one -> scope.seesAll() || one.getKey().equals(scope.company()))
                                .map(one -> Option.text(one.getKey(), one.getValue()))
                                .toList());
    }

    private Map<String, String> companyNames() {
        var names = new java.util.LinkedHashMap<String, String>();
        companies.companies().forEach(company -> names.put(company.code(), company.nameIn(words.chinese())));
        return names;
    }

    private static List<Option> years(int year) {
        return IntStream.rangeClosed(year - 2, year + 1)
                .mapToObj(Integer::toString)
                .map(one -> Option.text(one, one))
                .toList();
    }
}
