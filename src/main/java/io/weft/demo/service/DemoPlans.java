package io.weft.demo.service;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.access.service.Accounts;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Metric;
import io.weft.kpi.NewPlan;
import io.weft.kpi.SetTarget;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.service.KpiMonths;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.MetricFigures;
import io.weft.kpi.service.PlanDesk;
import io.weft.kpi.service.ScoreDesk;
import io.weft.kpi.service.Scoring;
import io.weft.kpi.service.Subjects;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A plan for the demo's group and one for its life insurer, approved, the last month scored and open to appeal, and a bulletin. */
@Component
@RequiredArgsConstructor
class DemoPlans implements JobType {

    private static final List<String> OF_COMPANIES = List.of("M-07", "M-03", "M20-GWP");
    private static final List<String> OF_SELLERS = List.of("M-07", "M20-FYP", "M-02", "M-10", "M-11", "M-12", "M-13");
    private static final String LIFE = "LIFE";

    /** Percent of what the year comes to at its present speed: some ask for more, some for less. */
    private static final int LEAST = 88;

    private static final int STEPS = 29;
    private static final int MONTHS = 12;
    private static final int CENTS = 2;

    private final KpiMonths months;
    private final MetricBook metrics;
    private final MetricFigures figures;
    private final PlanDesk desk;
    private final ScoreDesk scores;
    private final Scoring scoring;
    private final Subjects subjects;
    private final Accounts accounts;
    private final DemoBulletin bulletin;

    @Override
    public String name() {
        return "demo-plans";
    }

    @Override
    public void run(JobContext context) {
        var maker = account("group");
        var approver = account("committee");
        months.lastFull().ifPresent(month -> {
            int year = month.month().getYear();
            var group = new ArrayList<SetTarget>(
                    targets(List.of(Subject.group()), List.of("M-07", "M-01", "M20-GWP"), month));
            group.addAll(targets(all(SubjectKind.COMPANY, Scope.system()), OF_COMPANIES, month));
            group.addAll(targets(all(SubjectKind.CHANNEL, Scope.system()), OF_SELLERS, month));
            approved(new NewPlan(year, "", "JC-" + year + "-001", ""), group, maker, approver);
            var parts = new ArrayList<SetTarget>();
            for (var kind : List.of(SubjectKind.BRANCH, SubjectKind.TEAM, SubjectKind.AGENT)) {
                parts.addAll(targets(all(kind, ofLife()), OF_SELLERS, month));
            }
            approved(new NewPlan(year, LIFE, "JC-" + year + "-001/LIFE", ""), parts, maker, approver);
            scores.freeze(month.month(), maker);
            context.result("scores", scoring.score(month.month()));
            scores.openToAppeal(month.month(), maker);
            bulletin.publish(month.month(), maker);
        });
    }

    private void approved(NewPlan plan, List<SetTarget> targets, CurrentUser maker, CurrentUser approver) {
        long id = desk.create(plan, maker, Scope.system());
        desk.set(desk.one(id, Scope.system()), targets, maker, Scope.system());
        desk.approve(desk.one(id, Scope.system()), approver);
    }

    private List<Subject> all(SubjectKind kind, Scope scope) {
        return subjects.some(kind, null, scope).stream()
                .map(SubjectName::asSubject)
                .toList();
    }

    private List<SetTarget> targets(List<Subject> of, List<String> codes, KpiPeriod month) {
        var known = metrics.inForce();
        var wanted = codes.stream().map(known::get).toList();
        var targets = new ArrayList<SetTarget>();
        for (var subject : of) {
            figures.of(wanted, subject, month, Span.YEAR).forEach((code, value) -> {
                if (value.value() != null && value.value().signum() > 0) {
                    targets.add(target(subject, known.get(code), value.value(), month));
                }
            });
        }
        return targets;
    }

    private static SetTarget target(Subject subject, Metric metric, BigDecimal reached, KpiPeriod month) {
        int percent = LEAST + Math.floorMod((subject.key() + metric.code()).hashCode(), STEPS);
        var year = metric.isFlow()
                ? reached.multiply(BigDecimal.valueOf(MONTHS))
                        .divide(BigDecimal.valueOf(month.month().getMonthValue()), CENTS, RoundingMode.HALF_UP)
                : reached;
        int scale = metric.isFlow() ? 0 : 4;
        var base = percent(year, percent, scale).max(BigDecimal.ONE.movePointLeft(scale));
        return new SetTarget(
                subject,
                metric.code(),
                base,
                percent(base, 106, scale),
                percent(base, 112, scale),
                null,
                metric.isFlow());
    }

    private static BigDecimal percent(BigDecimal of, int percent, int scale) {
        return of.multiply(BigDecimal.valueOf(percent)).movePointLeft(CENTS).setScale(scale, RoundingMode.UP);
    }

    private static Scope ofLife() {
        return new Scope(
                0, "system", LIFE, ScopeLevel.SUB, Set.of(), Set.of(), false, false, Set.of(Permission.KPI_VIEW));
    }

    private CurrentUser account(String login) {
        return accounts.byLogin(login)
                .orElseThrow(() -> new IllegalStateException("no account " + login))
                .user();
    }
}
