package io.weft.policy.rules;

import io.weft.policy.CohortCount;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortMeasure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortShare;
import io.weft.policy.CohortState;
import io.weft.policy.CohortSum;
import io.weft.policy.CohortTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** M-16, M-17, M-18, M-27: when a cohort is assessed and what its counts come to. Rule book: docs/rules/cohorts.md */
public final class CohortRules {

    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CohortTerms terms;
    private final LocalDate today;

    public CohortRules(CohortTerms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    /** The last day that can still change a cohort. */
    public LocalDate assessedOn(CohortMetric metric, YearMonth month) {
        return switch (metric) {
            case PERSISTENCY_13, PERSISTENCY_25 ->
                month.plusMonths(metric.premiumAfter() + 2L).atEndOfMonth();
            case RENEWAL -> month.atEndOfMonth().plusDays(terms.afterDays());
            case LAPSE, RETENTION -> month.atEndOfMonth();
        };
    }

    /** Whether the cohort can be assessed today: on its last day, as month ends are. */
    public boolean isDue(CohortMetric metric, YearMonth month) {
        return !today.isBefore(assessedOn(metric, month));
    }

    /** The figure of a cohort, or why there is none. */
    public CohortFigure figure(CohortMetric metric, CohortCount count) {
        var sum = count.sum();
        var state = state(metric, count.month(), sum);
        return new CohortFigure(
                count.month(),
                count.subject(),
                state,
                YearMonth.from(assessedOn(metric, count.month())),
                sum.base() + sum.unfed(),
                sum.unfed(),
                state == CohortState.KNOWN ? shares(metric, sum) : List.of());
    }

    /** The same cohorts when nothing they could be made of was ever fed. */
    public List<CohortFigure> neverFed(List<CohortFigure> figures) {
        return figures.stream()
                .map(one ->
                        new CohortFigure(one.month(), one.subject(), CohortState.NOT_FED, one.due(), 0, 0, List.of()))
                .toList();
    }

    /** For each subject what its cohorts that are due come to together, the largest first. */
    public List<CohortFigure> totals(CohortMetric metric, List<CohortCount> counts) {
        var last = new HashMap<String, CohortCount>();
        counts.stream()
                .filter(count -> isDue(metric, count.month()))
                .forEach(count -> last.merge(
                        Objects.requireNonNullElse(count.subject(), ""),
                        count,
                        (one, other) -> new CohortCount(
                                other.month(), other.subject(), one.sum().plus(other.sum()))));
        return last.values().stream()
                .map(count -> figure(metric, count))
                .sorted(Comparator.comparingLong(CohortFigure::size)
                        .reversed()
                        .thenComparing(figure -> Objects.requireNonNullElse(figure.subject(), "")))
                .toList();
    }

    private CohortState state(CohortMetric metric, YearMonth month, CohortSum sum) {
        if (sum.base() == 0 && sum.unfed() == 0) {
            return CohortState.NOBODY;
        }
        if (!isDue(metric, month)) {
            return CohortState.NOT_DUE;
        }
        return sum.base() == 0 ? CohortState.NOT_FED : CohortState.KNOWN;
    }

    private List<CohortShare> shares(CohortMetric metric, CohortSum sum) {
        var part = BigDecimal.valueOf(sum.part());
        var base = BigDecimal.valueOf(sum.base());
        return switch (metric) {
            case PERSISTENCY_13, PERSISTENCY_25 ->
                List.of(
                        share(CohortMeasure.PERSISTENCY_PREMIUM, sum.otherPart(), sum.otherBase()),
                        share(CohortMeasure.PERSISTENCY_COUNT, part, base),
                        new CohortShare(CohortMeasure.PERSISTENCY_COMBINED, null, null, combined(sum)));
            case RENEWAL ->
                List.of(
                        share(CohortMeasure.RENEWAL, part, base),
                        share(CohortMeasure.RENEWAL_ADJUSTED, sum.otherPart(), sum.otherBase()));
            case LAPSE ->
                List.of(
                        share(CohortMeasure.LAPSED, part, base),
                        share(CohortMeasure.SURRENDERED, sum.otherPart(), sum.otherBase()));
            case RETENTION -> List.of(share(CohortMeasure.RETENTION, part, base));
        };
    }

    /** PR-ANA-08: weighted before rounding. */
    private @Nullable BigDecimal combined(CohortSum sum) {
        if (sum.base() == 0 || sum.otherBase().signum() == 0) {
            return null;
        }
        var byPremium = BigDecimal.valueOf(terms.premiumWeight());
        var numerator = byPremium
                .multiply(sum.otherPart())
                .multiply(BigDecimal.valueOf(sum.base()))
                .add(HUNDRED.subtract(byPremium)
                        .multiply(BigDecimal.valueOf(sum.part()))
                        .multiply(sum.otherBase()));
        var denominator = HUNDRED.multiply(BigDecimal.valueOf(sum.base())).multiply(sum.otherBase());
        return numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    }

    private static CohortShare share(CohortMeasure measure, BigDecimal part, BigDecimal base) {
        var rate = base.signum() == 0 ? null : part.divide(base, DECIMALS, RoundingMode.HALF_UP);
        return new CohortShare(measure, part, base, rate);
    }
}
