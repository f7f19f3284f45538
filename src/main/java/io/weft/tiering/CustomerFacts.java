package io.weft.tiering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer on one day: of all companies for the group, or of what is open to one company.
 *
 * @param premium annual premium in force by kind, in fen; kinds without premium may be left out
 * @param series series held, one bit each in the order of the catalogue
 * @param needs needs met, one bit each in the order of the catalogue
 * @param since the day of the first contract
 * @param income declared yearly income in fen; null when unknown
 * @param contacts answered contacts in the last 90 days
 * @param contracts contracts bought in the last 36 months
 * @param companies whose records went in
 */
public record CustomerFacts(
        LocalDate day,
        Map<PremiumKind, Long> premium,
        int series,
        int needs,
        LocalDate since,
        @Nullable Long income,
        int contacts,
        boolean inForce,
        boolean blocked,
        boolean deceased,
        int contracts,
        LocalDate lastPurchase,
        @Nullable LocalDate lastContact,
        String channel,
        List<String> companies)
        implements FactView {

    private static final int NEEDS = 5;

    @Override
    public long premium(PremiumKind kind) {
        return premium.getOrDefault(kind, 0L);
    }

    @Override
    public long measure(Subject measure) {
        return switch (measure) {
            case SERIES -> Integer.bitCount(series);
            case TENURE -> FactView.tenure(since, day);
            case INCOME -> income == null ? Subject.UNKNOWN : income;
            case GAPS -> NEEDS - Integer.bitCount(needs);
            case ENGAGEMENT -> contacts;
            case RECENCY -> FactView.recency(lastPurchase, lastContact, day);
            case FREQUENCY -> contracts;
            default -> throw new IllegalArgumentException(measure.name());
        };
    }

    @Override
    public boolean flag(Subject flag) {
        return switch (flag) {
            case BLOCKED -> blocked;
            case DECEASED -> deceased;
            case IN_FORCE -> inForce;
            default -> throw new IllegalArgumentException(flag.name());
        };
    }
}
