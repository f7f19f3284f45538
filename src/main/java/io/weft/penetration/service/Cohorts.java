package io.weft.penetration.service;

import io.weft.access.Scope;
import io.weft.penetration.Breakdown;
import io.weft.penetration.CohortSetting;
import io.weft.penetration.CohortTable;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.RetentionCohort;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.rules.RetentionRules;
import io.weft.penetration.rules.RetentionRules.RowsAsked;
import io.weft.policy.CohortCount;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortFilter;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortPolicies;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortSubject;
import io.weft.policy.CohortSum;
import io.weft.policy.CohortTerms;
import io.weft.policy.service.PolicyCohorts;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * M-16, M-17, M-18 and M-27 by month and subject, each question in one pass or one statement: policies are counted by the
 * policy module, customers by the index. Rule book: docs/rules/cohorts.md
 */
@Service
@RequiredArgsConstructor
public class Cohorts {

    private final PolicyCohorts policies;
    private final PenetrationIndex indexes;

    /** A figure for each month and subject that has any, within the viewer's scope. */
    public List<CohortFigure> figures(CohortQuestion question, Scope scope) {
        return policies.judged(question, counts(question, scope));
    }

    /** M-17, M-18 or M-27 of everybody, by some kinds of subjects, in one statement; for measuring. */
    public Map<CohortSubject, List<CohortFigure>> ofEverybody(
            CohortMetric metric, YearMonth first, YearMonth last, Collection<CohortSubject> kinds) {
        return policies.ofEverybody(metric, first, last, kinds);
    }

    /** Whether any contract was ever delivered. */
    public boolean everFed() {
        return policies.everFed();
    }

    /** What the group decided about cohorts. */
    public CohortTerms terms() {
        return policies.terms();
    }

    /** Figures and totals of one count. */
    public CohortTable table(CohortQuestion question, Scope scope) {
        var counts = counts(question, scope);
        return new CohortTable(policies.judged(question, counts), totals(question, counts));
    }

    private List<CohortCount> counts(CohortQuestion question, Scope scope) {
        return question.metric() == CohortMetric.RETENTION ? stayed(question, scope) : policies.counts(question, scope);
    }

    /** For each subject what its cohorts that are due come to together, the largest first; of customers the last month. */
    private List<CohortFigure> totals(CohortQuestion question, List<CohortCount> counts) {
        if (question.metric() != CohortMetric.RETENTION) {
            return policies.summed(question.metric(), counts);
        }
        var last = policies.isDue(CohortMetric.RETENTION, question.last())
                ? question.last()
                : question.last().minusMonths(1);
        return policies.summed(
                CohortMetric.RETENTION,
                counts.stream().filter(count -> count.month().equals(last)).toList());
    }

    /** The cohorts by the month of the first contract, each with the customers left at the end of every month after it. */
    public List<RetentionCohort> curves(CohortFilter filter, YearMonth first, YearMonth last, Scope scope) {
        var index = indexes.current().index();
        return RetentionRules.curves(index, slice(filter, last), months(first, last), Viewers.of(scope));
    }

    /** The policies behind a number; of customers see {@link PeopleService}. */
    public CohortPolicies policies(CohortQuestion question, CohortSide side, @Nullable Long after, Scope scope) {
        return policies.policies(question, side, after, scope);
    }

    /** What pages offer and say beside the figures. */
    public CohortSetting setting() {
        var snapshot = indexes.current();
        return new CohortSetting(snapshot.names(), policies.classes(), policies.terms(), snapshot.dataAt());
    }

    private List<CohortCount> stayed(CohortQuestion question, Scope scope) {
        var index = indexes.current().index();
        var asked =
                new RowsAsked(breakdown(question.by()), question.by() == CohortSubject.UNIT_TREE, Viewers.of(scope));
        var months = months(question.first(), question.last());
        var own = question.by() == CohortSubject.AGENT && scope.company() != null && !scope.seesAll()
                ? scope.company() + "/"
                : "";
        return RetentionRules.stayed(index, slice(question.filter(), question.last()), months, asked).stream()
                .filter(row -> own.isEmpty() || row.code() != null && row.code().startsWith(own))
                .map(row -> new CohortCount(
                        row.month(),
                        code(question, row.code()),
                        new CohortSum(row.atStart(), row.stayed(), BigDecimal.ZERO, BigDecimal.ZERO, 0)))
                .toList();
    }

    /** The unit the rows lie below stands there for itself alone. */
    private static @Nullable String code(CohortQuestion question, @Nullable String code) {
        boolean itself = question.by() == CohortSubject.ORG_UNIT
                && !question.filter().orgUnit().isEmpty()
                && question.filter().orgUnit().equals(code);
        return itself ? code + CohortFilter.ALONE : code;
    }

    private static List<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static Breakdown breakdown(CohortSubject by) {
        return switch (by) {
            case ALL, UNIT_TREE -> Breakdown.none();
            case COMPANY -> Breakdown.by(Dimension.COMPANY);
            case CHANNEL -> Breakdown.by(Dimension.CHANNEL);
            case ORG_UNIT -> Breakdown.rolledUp(Dimension.ORG_UNIT);
            case AGENT -> Breakdown.by(Dimension.AGENT);
            case CLASS -> throw new IllegalArgumentException("The index knows products, not classes");
        };
    }

    /** Persons alone: organisations are never added to them. */
    private static Slice slice(CohortFilter filter, YearMonth last) {
        var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
        for (var one : Map.of(
                        Dimension.COMPANY, filter.company(),
                        Dimension.CHANNEL, filter.channel(),
                        Dimension.ORG_UNIT, filter.orgUnit(),
                        Dimension.AGENT, filter.agent())
                .entrySet()) {
            if (!one.getValue().isEmpty()) {
                filters.put(one.getKey(), Set.of(one.getValue()));
            }
        }
        return new Slice(last.atEndOfMonth(), Segment.PERSON, new Filters(filters));
    }
}
