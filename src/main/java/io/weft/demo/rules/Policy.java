package io.weft.demo.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One policy of the demo group; premiums are whole yuan a year. */
record Policy(Party holder, Product product, Sale sale, Term term, State state, int premium) {

    /** When it was issued, from when to when it covers, and for how many years premiums are paid. */
    record Term(
            LocalDate issued,
            LocalDate effective,
            @Nullable LocalDate expires,
            String mode,
            @Nullable Integer payYears) {

        static Term yearly(LocalDate effective, int issuedBefore) {
            LocalDate expires = effective.plusYears(1).minusDays(1);
            return new Term(effective.minusDays(issuedBefore), effective, expires, "ANNUAL_RENEW", null);
        }
    }

    /** Where it stands, since when, what it renews and why it was not renewed. */
    record State(
            String status,
            LocalDate since,
            @Nullable String renewalOf,
            @Nullable String endReason) {}

    Subsidiary company() {
        return product.company();
    }

    /** Persons insure themselves, organisations their people. */
    @Nullable
    String insuredKey() {
        return holder.person() ? holder.key(company()) : null;
    }
}
