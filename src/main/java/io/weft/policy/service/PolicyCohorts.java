package io.weft.policy.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerLabel;
import io.weft.customer.service.CustomerDirectory;
import io.weft.platform.parameter.Parameters;
import io.weft.policy.CohortCount;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortFilter;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortPolicies;
import io.weft.policy.CohortPolicy;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortSubject;
import io.weft.policy.CohortSum;
import io.weft.policy.CohortTerms;
import io.weft.policy.rules.CohortRules;
import io.weft.policy.store.CohortQueries;
import io.weft.policy.store.CohortReach;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** M-17, M-18, M-27 as far as a viewer's scope reaches, and the policies behind them. */
@Service
@RequiredArgsConstructor
public class PolicyCohorts {

    /** Policies shown at once. */
    public static final int PAGE = 50;

    private final CohortQueries queries;
    private final CustomerDirectory customers;
    private final Parameters parameters;
    private final Clock clock;
    private volatile @Nullable FedSince fed;

    /** Since when each company feeds receipts, as of one state of the data. */
    private record FedSince(long version, Map<String, LocalDate> companies) {}

    /** A figure for each month and subject that has a cohort; of all together also for months without any. */
    @Transactional(readOnly = true)
    public List<CohortFigure> figures(CohortQuestion question, Scope scope) {
        return judged(question, counts(question, scope));
    }

    /** Counts as figures. Without any one has to know whether nobody was there, or nobody ever told. */
    public List<CohortFigure> judged(CohortQuestion question, List<CohortCount> counts) {
        var rules = rules();
        var figures = counts.stream()
                .map(count -> rules.figure(question.metric(), count))
                .toList();
        boolean empty = figures.stream().allMatch(figure -> figure.size() == 0);
        return empty && !queries.everFed(question.filter().company()) ? rules.neverFed(figures) : figures;
    }

    /** Counts of the months that are due, subject by subject, the largest first. */
    public List<CohortFigure> summed(CohortMetric metric, List<CohortCount> counts) {
        return rules().totals(metric, counts);
    }

    /** Whether a month's cohort can be assessed today. */
    public boolean isDue(CohortMetric metric, YearMonth month) {
        return rules().isDue(metric, month);
    }

    /** What the figures are made of, in one statement. */
    @Transactional(readOnly = true)
    public List<CohortCount> counts(CohortQuestion question, Scope scope) {
        var reach = new CohortReach(scope, question.by(), question.filter());
        var counted = queries.counts(question, reach, new CohortQueries.Given(terms(), fedSince()));
        return every(question, counted);
    }

    /**
     * The figures of everybody, by some kinds of subjects, in one statement; for measuring, whoever looks at it later.
     */
    @Transactional(readOnly = true)
    public Map<CohortSubject, List<CohortFigure>> ofEverybody(
            CohortMetric metric, YearMonth first, YearMonth last, Collection<CohortSubject> kinds) {
        var tree = new CohortQuestion(metric, first, last, CohortSubject.UNIT_TREE, CohortFilter.none());
        var reach = new CohortReach(Scope.system(), tree.by(), tree.filter());
        var counted = queries.counts(tree, kinds, reach, new CohortQueries.Given(terms(), fedSince()));
        var figures = new EnumMap<CohortSubject, List<CohortFigure>>(CohortSubject.class);
        for (var kind : kinds) {
            var question = new CohortQuestion(metric, first, last, kind, tree.filter());
            figures.put(kind, judged(question, every(question, counted.getOrDefault(kind, List.of()))));
        }
        return figures;
    }

    /** Whether any contract was ever delivered. */
    @Transactional(readOnly = true)
    public boolean everFed() {
        return queries.everFed("");
    }

    /** All months of all subjects, with what stands added up where the statement only tells what begins and ends. */
    private static List<CohortCount> every(CohortQuestion question, List<CohortCount> counted) {
        var bySubject = new TreeMap<String, Map<YearMonth, CohortSum>>();
        counted.forEach(count -> bySubject
                .computeIfAbsent(Objects.requireNonNullElse(count.subject(), ""), subject -> new HashMap<>())
                .put(count.month(), count.sum()));
        if (bySubject.isEmpty() && question.by() == CohortSubject.ALL) {
            bySubject.put("", Map.of());
        }
        var all = new ArrayList<CohortCount>();
        bySubject.forEach((subject, sums) -> {
            var before = CohortSum.NOTHING;
            for (var month = question.first(); !month.isAfter(question.last()); month = month.plusMonths(1)) {
                var sum = sums.getOrDefault(month, CohortSum.NOTHING);
                before = question.metric() == CohortMetric.LAPSE ? sum.standing(before) : sum;
                all.add(new CohortCount(month, subject.isEmpty() ? null : subject, before));
            }
        });
        return all;
    }

    /** The policies behind a number of a cohort. */
    @Transactional(readOnly = true)
    public CohortPolicies policies(CohortQuestion question, CohortSide side, @Nullable Long after, Scope scope) {
        var reach = new CohortReach(scope, question.by(), question.filter());
        var page = new CohortQueries.Page(side, after, PAGE + 1);
        var found = queries.policies(question, reach, new CohortQueries.Given(terms(), fedSince()), page);
        var shown = found.stream().limit(PAGE).toList();
        return new CohortPolicies(
                shown,
                names(shown, scope),
                found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    private Map<Long, String> names(List<CohortPolicy> policies, Scope scope) {
        if (!scope.seesNames()) {
            return Map.of();
        }
        var holders = policies.stream().map(CohortPolicy::holderId).distinct().toList();
        return customers.labels(holders, scope).values().stream()
                .collect(Collectors.toMap(CustomerLabel::recordId, CustomerLabel::name));
    }

    /** The product classes one may narrow by. */
    public List<String> classes() {
        return queries.classes();
    }

    private CohortRules rules() {
        return new CohortRules(terms(), LocalDate.now(clock));
    }

    /** What the group decided about cohorts, as it holds today. */
    public CohortTerms terms() {
        var persistency = parameters.beginningWith("P.per.");
        var renewal = parameters.beginningWith("P.ren.");
        return new CohortTerms(
                parameters.intValue("P.life.grace"),
                Integer.parseInt(persistency.getOrDefault("P.per.early_days", "60")),
                persistency.getOrDefault("P.per.regulator", "false").equals("true"),
                Integer.parseInt(persistency.getOrDefault("P.per.weight_premium", "70")),
                Arrays.asList(renewal.getOrDefault("P.ren.series", "PC").split(";")),
                Integer.parseInt(renewal.getOrDefault("P.ren.before_days", "60")),
                Integer.parseInt(renewal.getOrDefault("P.ren.after_days", "30")));
    }

    /** All receipts are looked through once after each feed, not for each figure. */
    private Map<String, LocalDate> fedSince() {
        long version = queries.version();
        var known = fed;
        if (known == null || known.version() != version) {
            known = new FedSince(version, queries.fedSince());
            fed = known;
        }
        return known.companies();
    }
}
