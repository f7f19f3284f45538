package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.access.service.CompanyService;
import io.weft.kpi.Direction;
import io.weft.kpi.KpiSight;
import io.weft.kpi.Metric;
import io.weft.kpi.NewPlan;
import io.weft.kpi.Plan;
import io.weft.kpi.SetTarget;
import io.weft.kpi.Span;
import io.weft.kpi.Target;
import io.weft.kpi.rules.PlanRules;
import io.weft.kpi.store.PlanStore;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.parameter.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Yearly plans from the group down: the group office plans group, companies and channels, a subsidiary its own branches, teams
 * and agents; somebody else approves (SR-KPI-06, SR-KPI-09).
 */
@Service
@RequiredArgsConstructor
public class PlanDesk {

    private final PlanStore store;
    private final MetricBook metrics;
    private final MetricFigures figures;
    private final CompanyService companies;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    /** The plans a viewer may read: the group's, and those of companies he sees something of. */
    @Transactional(readOnly = true)
    public List<Plan> all(Scope scope) {
        return store.all().stream().filter(plan -> reads(plan, scope)).toList();
    }

    private static boolean reads(Plan plan, Scope scope) {
        return scope.seesAll() || plan.isOfGroup() || plan.company().equals(scope.company());
    }

    /** Throws {@link KpiNotFound} for one out of sight. */
    @Transactional(readOnly = true)
    public Plan one(long id, Scope scope) {
        return store.find(id).filter(plan -> reads(plan, scope)).orElseThrow(() -> new KpiNotFound("plan " + id));
    }

    /** The targets of a plan that concern somebody the viewer may see. */
    @Transactional(readOnly = true)
    public List<Target> targets(Plan plan, Scope scope) {
        var sight = KpiSight.of(scope);
        return store.targets(plan.id()).stream()
                .filter(target -> sight.sees(target.subject()))
                .toList();
    }

    /** Whether the viewer may change a plan: a subsidiary never the group's (SR-KPI-06). */
    public boolean mayEdit(Plan plan, Scope scope) {
        return plan.isDraft() && mayPlan(plan.company(), scope);
    }

    private static boolean mayPlan(String company, Scope scope) {
        return scope.may(io.weft.access.Permission.KPI_PLAN)
                && (scope.seesAll() || scope.wholeCompany() && company.equals(scope.company()));
    }

    /** Makes a draft that begins as the plan in force. */
    @Transactional
    public long create(NewPlan wanted, CurrentUser user, Scope scope) {
        if (!mayPlan(wanted.company(), scope)) {
            throw new KpiRefused("company", "kpi.refused.group-plan");
        }
        if (!wanted.company().isEmpty() && companies.company(wanted.company()).isEmpty()) {
            throw new KpiRefused("company", "kpi.refused.company");
        }
        boolean late = PlanRules.isLate(wanted.year(), LocalDate.now(clock), parameters.text("P.kpi.plan_deadline"));
        try {
            long id = store.create(wanted, late, user.id(), OffsetDateTime.now(clock));
            audit.record("plan.create", "plan", id, Map.of("year", wanted.year(), "company", wanted.company()));
            return id;
        } catch (DuplicateKeyException there) {
            throw new KpiRefused("year", "kpi.refused.draft-there");
        }
    }

    /** Sets one target of a draft. */
    @Transactional
    public void set(Plan plan, SetTarget wanted, CurrentUser user, Scope scope) {
        set(plan, List.of(wanted), user, scope);
    }

    /** Sets targets of a draft, all or none. */
    @Transactional
    public void set(Plan plan, List<SetTarget> wanted, CurrentUser user, Scope scope) {
        hold(plan, user, scope);
        var known = metrics.inForce();
        wanted.forEach(one -> store.set(plan.id(), judged(plan, one, known)));
        audit.record("plan.set", "plan", plan.id(), Map.of("targets", wanted.size()));
    }

    /** The target as it would be kept; throws {@link KpiRefused} with the field that is wrong. */
    Target judged(Plan plan, SetTarget wanted, Map<String, Metric> known) {
        var metric = known.get(wanted.metric());
        if (metric == null || metric.formula() == null) {
            throw new KpiRefused("metric", "kpi.refused.metric");
        }
        if (!plan.takes(wanted.subject())) {
            throw new KpiRefused("subject", "kpi.refused.subject");
        }
        var judged = new PlanRules.Wanted(
                wanted.base(),
                wanted.stretch(),
                wanted.challenge(),
                wanted.months(),
                metric.isFlow(),
                metric.direction() == Direction.HIGHER);
        PlanRules.problems(judged).stream().findFirst().ifPresent(problem -> {
            throw new KpiRefused(problem.field(), problem.messageKey());
        });
        return new Target(
                0,
                wanted.subject(),
                wanted.metric(),
                wanted.base(),
                wanted.stretch(),
                wanted.challenge(),
                months(plan, wanted, metric));
    }

    private List<BigDecimal> months(Plan plan, SetTarget wanted, Metric metric) {
        if (wanted.months() != null) {
            return wanted.months();
        }
        if (!metric.isFlow() || metric.formula() == null) {
            return PlanRules.level(wanted.base());
        }
        if (!wanted.seasonal()) {
            return PlanRules.evenly(wanted.base());
        }
        var history = figures.history(metric.formula(), wanted.subject(), Span.MONTH, Integer.MAX_VALUE);
        var lastYear = new ArrayList<BigDecimal>();
        for (int month = 1; month <= 12; month++) {
            var value = history.get(YearMonth.of(plan.year() - 1, month));
            if (value != null && value.value() != null) {
                lastYear.add(value.value());
            }
        }
        return PlanRules.seasonally(wanted.base(), lastYear);
    }

    @Transactional
    public void remove(Plan plan, long target, CurrentUser user, Scope scope) {
        hold(plan, user, scope);
        if (!store.remove(plan.id(), target)) {
            throw new KpiNotFound("target " + target);
        }
        audit.record("plan.remove", "plan", plan.id(), Map.of("target", target));
    }

    private void hold(Plan plan, CurrentUser user, Scope scope) {
        if (!mayEdit(plan, scope)) {
            throw new KpiRefused("plan", plan.isDraft() ? "kpi.refused.group-plan" : "kpi.refused.approved");
        }
        if (!store.lockDraft(plan.id(), user.id())) {
            throw new KpiRefused("plan", "kpi.refused.approved");
        }
    }

    /** Puts a draft in force; never by who made it or touched it last, and never an empty one. */
    @Transactional
    public void approve(Plan plan, CurrentUser user) {
        if (plan.targets() == 0) {
            throw new KpiRefused("plan", "kpi.refused.no-targets");
        }
        if (plan.isMadeBy(user.id()) || !store.approve(plan, user.id(), OffsetDateTime.now(clock))) {
            throw new KpiRefused("plan", "kpi.refused.second-person");
        }
        audit.record("plan.approve", "plan", plan.id(), Map.of("year", plan.year(), "company", plan.company()));
    }
}
