package io.weft.kpi.rules;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.Nature;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortMeasure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortState;
import io.weft.policy.CohortSubject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What figures of cohorts add to the measures of a month: a cohort belongs to the month in which it is assessed. Cohorts
 * that are not due, or of which nothing was fed, add nothing.
 */
public final class CohortFacts {

    private static final Map<CohortMetric, List<Named>> NAMED = Map.of(
            CohortMetric.PERSISTENCY_13,
            List.of(
                    new Named(
                            CohortMeasure.PERSISTENCY_PREMIUM, Measure.PERSISTENCY_13_DUE, Measure.PERSISTENCY_13_PAID),
                    new Named(
                            CohortMeasure.PERSISTENCY_COUNT,
                            Measure.PERSISTENCY_13_POLICIES,
                            Measure.PERSISTENCY_13_KEPT)),
            CohortMetric.PERSISTENCY_25,
            List.of(
                    new Named(
                            CohortMeasure.PERSISTENCY_PREMIUM, Measure.PERSISTENCY_25_DUE, Measure.PERSISTENCY_25_PAID),
                    new Named(
                            CohortMeasure.PERSISTENCY_COUNT,
                            Measure.PERSISTENCY_25_POLICIES,
                            Measure.PERSISTENCY_25_KEPT)),
            CohortMetric.RENEWAL,
            List.of(
                    new Named(CohortMeasure.RENEWAL, Measure.RENEWALS_DUE, Measure.RENEWALS_DONE),
                    new Named(CohortMeasure.RENEWAL_ADJUSTED, Measure.RENEWALS_OFFERED, Measure.RENEWALS_TAKEN)),
            CohortMetric.LAPSE,
            List.of(
                    new Named(CohortMeasure.LAPSED, Measure.POLICIES_AT_START, Measure.POLICIES_SUSPENDED),
                    new Named(CohortMeasure.SURRENDERED, Measure.POLICIES_AT_START, Measure.POLICIES_SURRENDERED)));

    private final SubjectCodes codes;
    private final YearMonth month;
    private final Map<Key, BigDecimal> sums = new HashMap<>();

    /** What the two sides of a share are called here. */
    private record Named(CohortMeasure share, Measure base, Measure part) {}

    private record Key(Span span, Subject subject, Measure measure) {}

    /** Cohorts from the first to the last. */
    public record Months(YearMonth first, YearMonth last) {}

    public CohortFacts(SubjectCodes codes, YearMonth month) {
        this.codes = codes;
        this.month = month;
    }

    /**
     * The cohorts that may be assessed in the month or earlier in its year.
     *
     * @param renewalDays days after expiry up to which a policy may be renewed
     */
    public static Months asked(CohortMetric metric, YearMonth month, int renewalDays) {
        var january = LocalDate.of(month.getYear(), 1, 1);
        return switch (metric) {
            case RENEWAL -> new Months(YearMonth.from(january.minusDays(renewalDays)), month);
            case LAPSE -> new Months(YearMonth.from(january), month);
            case PERSISTENCY_13, PERSISTENCY_25, RETENTION ->
                new Months(metric.assessedIn(month), metric.assessedIn(month));
        };
    }

    /** Adds the figures of all subjects of a kind. */
    public void add(CohortMetric metric, CohortSubject by, List<CohortFigure> figures) {
        for (var figure : figures) {
            var subject = codes.of(by, figure.subject());
            if (subject != null && figure.state() == CohortState.KNOWN) {
                values(metric, figure).forEach((measure, value) -> add(subject, measure, figure, value));
            }
        }
    }

    private void add(Subject subject, Measure measure, CohortFigure figure, BigDecimal value) {
        if (figure.due().equals(month)) {
            sums.merge(new Key(Span.MONTH, subject, measure), value, BigDecimal::add);
        }
        boolean ofTheYear =
                figure.due().getYear() == month.getYear() && !figure.due().isAfter(month);
        // in force at the start of the year is who was so in January
        boolean once = measure != Measure.POLICIES_AT_START || figure.month().getMonthValue() == 1;
        if (measure.nature() == Nature.FLOW && ofTheYear && once) {
            sums.merge(new Key(Span.YEAR, subject, measure), value, BigDecimal::add);
        }
    }

    private static Map<Measure, BigDecimal> values(CohortMetric metric, CohortFigure figure) {
        var values = new EnumMap<Measure, BigDecimal>(Measure.class);
        NAMED.getOrDefault(metric, List.of()).forEach(named -> {
            var share = figure.share(named.share());
            if (share.base() != null && share.part() != null) {
                values.put(named.base(), share.base());
                values.put(named.part(), share.part());
            }
        });
        var combined = figure.rate(CohortMeasure.PERSISTENCY_COMBINED);
        if (combined != null) {
            boolean second = metric == CohortMetric.PERSISTENCY_13;
            var due = values.get(second ? Measure.PERSISTENCY_13_DUE : Measure.PERSISTENCY_25_DUE);
            values.put(
                    second ? Measure.PERSISTENCY_13_COMBINED : Measure.PERSISTENCY_25_COMBINED, combined.multiply(due));
        }
        return values;
    }

    /** Passes on what was added. */
    public void give(BiConsumer<Span, Fact> sink) {
        sums.forEach((key, value) -> {
            if (value.signum() != 0) {
                sink.accept(key.span(), Fact.of(key.subject(), key.measure(), value));
            }
        });
    }
}
