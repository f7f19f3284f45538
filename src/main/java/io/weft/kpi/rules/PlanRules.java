package io.weft.kpi.rules;

import io.weft.kpi.KpiProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Targets by month, lateness, run rate: what a plan says of a year (SR-KPI-09, M-45). */
public final class PlanRules {

    private static final int MONTHS = 12;
    private static final int CENTS = 2;

    private PlanRules() {}

    /** Made after the last day on which the plan of its year is in time. */
    public static boolean isLate(int year, LocalDate madeOn, String deadline) {
        return madeOn.isAfter(LocalDate.parse(year + "-" + deadline));
    }

    /** Twelve equal parts in cents; December takes what rounding leaves, so that they add up. */
    public static List<BigDecimal> evenly(BigDecimal base) {
        return byWeights(base, Collections.nCopies(MONTHS, BigDecimal.ONE));
    }

    /** Twelve parts as last year's months were; evenly when there was nothing, or less than nothing, in it. */
    public static List<BigDecimal> seasonally(BigDecimal base, List<BigDecimal> lastYear) {
        var sum = lastYear.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean usable = lastYear.size() == MONTHS
                && sum.signum() > 0
                && lastYear.stream().allMatch(month -> month.signum() >= 0);
        return usable ? byWeights(base, lastYear) : evenly(base);
    }

    /** Parts in proportion, each the difference of rounded sums: they always add up exactly. */
    private static List<BigDecimal> byWeights(BigDecimal base, List<BigDecimal> weights) {
        var whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        for (int month = 0; month < MONTHS; month++) {
            sum = sum.add(weights.get(month));
            var until = month == MONTHS - 1 ? base : base.multiply(sum).divide(whole, CENTS, RoundingMode.HALF_UP);
            parts.add(until.subtract(given));
            given = until;
        }
        return parts;
    }

    /** A level to stand at in every month. */
    public static List<BigDecimal> level(BigDecimal base) {
        return Collections.nCopies(MONTHS, base);
    }

    /** What is wrong with a target. */
    public static List<KpiProblem> problems(Wanted wanted) {
        var problems = new ArrayList<KpiProblem>();
        if (wanted.base().signum() < 0) {
            problems.add(KpiProblem.hard("base", "kpi.check.negative", "SR-KPI-09"));
        }
        if (!rises(wanted)) {
            problems.add(KpiProblem.hard("stretch", "kpi.check.steps", "SR-KPI-09"));
        }
        if (wanted.addsUp()
                && wanted.months() != null
                && wanted.months().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(wanted.base())
                        != 0) {
            problems.add(KpiProblem.hard("months", "kpi.check.months", "SR-KPI-09"));
        }
        return problems;
    }

    private static boolean rises(Wanted wanted) {
        var last = wanted.base();
        for (var step : new @Nullable BigDecimal[] {wanted.stretch(), wanted.challenge()}) {
            if (step != null) {
                int further = wanted.higherIsBetter() ? step.compareTo(last) : last.compareTo(step);
                if (further < 0) {
                    return false;
                }
                last = step;
            }
        }
        return true;
    }

    /** A target to be judged. */
    public record Wanted(
            BigDecimal base,
            @Nullable BigDecimal stretch,
            @Nullable BigDecimal challenge,
            @Nullable List<BigDecimal> months,
            boolean addsUp,
            boolean higherIsBetter) {}

    /** What a year comes to when it goes on as so far: actual ÷ elapsed share; only for what adds up. */
    public static @Nullable BigDecimal runRate(@Nullable BigDecimal actual, LocalDate until, boolean addsUp) {
        if (actual == null || !addsUp) {
            return actual;
        }
        return actual.multiply(BigDecimal.valueOf(until.lengthOfYear()))
                .divide(BigDecimal.valueOf(until.getDayOfYear()), CENTS, RoundingMode.HALF_UP);
    }

    /** The share of the year that is over. */
    public static BigDecimal timeProgress(LocalDate until) {
        return BigDecimal.valueOf(until.getDayOfYear())
                .divide(BigDecimal.valueOf(until.lengthOfYear()), Formulas.DECIMALS, RoundingMode.HALF_UP);
    }
}
