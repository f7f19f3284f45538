package io.weft.kpi;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a bulletin as they stood when they were taken, with the versions of the metrics and the names of that day:
 * data, so that nothing that comes later changes them. Where a figure is blank nothing was measured or delivered.
 *
 * @param format of this record, for whoever reads old ones
 * @param state where the month of the KPI stood
 * @param mode whether a cross-sale counts for the seller, the writer or both
 * @param timeProgress the share of the year that was over
 */
public record BulletinFigures(
        int format,
        YearMonth month,
        OffsetDateTime takenAt,
        @Nullable OffsetDateTime measuredAt,
        PeriodState state,
        AssessmentMode mode,
        BigDecimal timeProgress,
        List<Definition> definitions,
        List<Name> names,
        List<Line> lines,
        Sales sales,
        List<Plan> plans,
        List<Agreement> agreements,
        List<Rank> ranks) {

    public static final int FORMAT = 1;

    /** A metric as it was defined. */
    public record Definition(String code, int version, String name, String nameEn, MetricUnit unit) {

        public String nameIn(boolean chinese) {
            return chinese ? name : nameEn;
        }
    }

    /** Somebody's name on that day. */
    public record Name(Subject subject, String name, String nameEn) {

        public String nameIn(boolean chinese) {
            return chinese ? name : nameEn;
        }
    }

    /**
     * A metric of a subject, beside the month before and the same month a year before.
     *
     * @param fed whether somebody delivers its data
     */
    public record Line(
            String metric,
            Subject subject,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lastMonth,
            @Nullable BigDecimal lastYear,
            boolean fed) {}

    /**
     * Cross-sold business of the month as booked.
     *
     * @param measured what M-07 came to when the month was measured
     * @param total of all directions
     */
    public record Sales(
            boolean fed,
            @Nullable BigDecimal measured,
            Direction total,
            List<Direction> directions,
            List<Share> classes) {}

    /**
     * What one company sold of another, CNY; both empty for all directions.
     *
     * @param settled premium that is final, {@code provisional} premium that may still be reversed
     * @param other income that is never added to premium
     * @param lastMonth premium of the month before, {@code lastYear} a year before
     */
    public record Direction(
            String credited,
            String writer,
            BigDecimal settled,
            BigDecimal provisional,
            BigDecimal other,
            @Nullable BigDecimal lastMonth,
            @Nullable BigDecimal lastYear) {

        public BigDecimal premium() {
            return settled.add(provisional);
        }
    }

    /** What cross-selling contributed to a class of a company (M-09). */
    public record Share(
            String company,
            String productClass,
            BigDecimal sold,
            BigDecimal written,
            @Nullable BigDecimal share) {}

    /**
     * A target of the year beside what was reached (M-45).
     *
     * @param due up to the end of the month, {@code attainment} actual ÷ due
     * @param reached actual ÷ target of the year, {@code forecast} where it leads at this pace
     */
    public record Plan(
            Subject subject,
            String metric,
            @Nullable BigDecimal actual,
            BigDecimal due,
            @Nullable BigDecimal attainment,
            BigDecimal ofYear,
            @Nullable BigDecimal reached,
            @Nullable BigDecimal forecast) {}

    /** How well companies agree (M-39); both empty for all directions. */
    public record Agreement(
            String credited,
            String writer,
            long decided,
            @Nullable BigDecimal firstTime,
            @Nullable BigDecimal disputed,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal lastMonth,
            @Nullable BigDecimal lastYear) {}

    /** A place by cross-sell premium of the year so far, with the score of the month where there is one. */
    public record Rank(
            int place,
            int peers,
            Subject subject,
            BigDecimal premium,
            @Nullable BigDecimal score) {}

    /** What a reader may see: the group as a whole, and of the parts those he sees elsewhere too. */
    public BulletinFigures seenBy(KpiSight sight) {
        if (sight.all()) {
            return this;
        }
        Predicate<Subject> seen = subject -> subject.kind() == SubjectKind.GROUP || sight.sees(subject);
        Predicate<String> own = company -> company.equals(sight.company());
        return new BulletinFigures(
                format,
                month,
                takenAt,
                measuredAt,
                state,
                mode,
                timeProgress,
                definitions,
                kept(names, one -> seen.test(one.subject()) || one.subject().kind() == SubjectKind.COMPANY),
                kept(lines, one -> seen.test(one.subject())),
                new Sales(
                        sales.fed(),
                        sales.measured(),
                        sales.total(),
                        kept(sales.directions(), one -> own.test(one.credited()) || own.test(one.writer())),
                        kept(sales.classes(), one -> own.test(one.company()))),
                kept(plans, one -> seen.test(one.subject())),
                kept(agreements, one -> one.credited().isEmpty() || own.test(one.credited()) || own.test(one.writer())),
                kept(ranks, one -> seen.test(one.subject())));
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }

    /** A metric of a subject, if it was taken. */
    public Optional<Line> line(String metric, Subject subject) {
        return lines.stream()
                .filter(line -> line.metric().equals(metric) && line.subject().equals(subject))
                .findFirst();
    }

    public Optional<Definition> definition(String code) {
        return definitions.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
