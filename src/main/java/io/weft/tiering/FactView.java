package io.weft.tiering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at of one customer on one day. A row of a cursor, a place in a column store or a record for one
 * customer: the rule does not care.
 */
public interface FactView {

    /** Annual premium in force of this kind, in fen (CNY × 100). */
    long premium(PremiumKind kind);

    /** Any measure but premium, in smallest units; {@link Subject#UNKNOWN} when nobody knows. */
    long measure(Subject measure);

    /** A yes or no. */
    boolean flag(Subject flag);

    /** The channel of the contract the customer is at home in; empty when unknown. */
    String channel();

    /** Full months from the first contract to a day, never negative: what tenure is counted in. */
    static long tenure(LocalDate since, LocalDate day) {
        return Math.max(0, ChronoUnit.MONTHS.between(since, day));
    }

    /** Days since the last purchase or answered contact, never negative (PR-ANA-05). */
    static long recency(LocalDate lastPurchase, @Nullable LocalDate lastContact, LocalDate day) {
        var last = lastContact == null || lastContact.isBefore(lastPurchase) ? lastPurchase : lastContact;
        return Math.max(0, ChronoUnit.DAYS.between(last, day));
    }
}
