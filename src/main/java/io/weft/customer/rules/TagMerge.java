package io.weft.customer.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which of several statements about a customer holds: the heaviest, where a statement fades with its age (F-23). */
public final class TagMerge {

    private static final int SCALE = 6;

    private final LocalDate today;
    private final int halfLifeDays;

    /** @param halfLifeDays after so many days a statement weighs half ({@code P.tag.half_life}) */
    public TagMerge(LocalDate today, int halfLifeDays) {
        this.today = today;
        this.halfLifeDays = Math.max(1, halfLifeDays);
    }

    /** confidence × 0.5^(age in days ÷ half-life), to six decimals; what was observed later than today has no age yet. */
    public BigDecimal weight(BigDecimal confidence, LocalDate observedOn) {
        long age = Math.max(0, ChronoUnit.DAYS.between(observedOn, today));
        double faded = StrictMath.pow(0.5, (double) age / halfLifeDays);
        return confidence.multiply(BigDecimal.valueOf(faded)).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** Heaviest first; of equal weight the later one, then the one that was entered last. */
    public <T extends Said> List<T> ranked(Collection<T> said) {
        return said.stream()
                .sorted(Comparator.<T, BigDecimal>comparing(
                                one -> weight(one.confidence(), one.observedOn()), Comparator.reverseOrder())
                        .thenComparing(Said::observedOn, Comparator.reverseOrder())
                        .thenComparing(Said::number, Comparator.reverseOrder()))
                .toList();
    }

    /** A statement as far as its weight goes. */
    public interface Said {

        /** 0 to 1. */
        BigDecimal confidence();

        LocalDate observedOn();

        /** Grows with every statement entered. */
        long number();
    }
}
