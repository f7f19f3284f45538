package io.weft.catalog.rules;

import io.weft.catalog.AuthorityState;
import java.time.LocalDate;

/**
 * Where an authority to sell stands on a day (PR-SAL-19). Rule book: docs/rules/catalog.md
 *
 * @param warningDays from how many days before its end its renewal is due ({@code P.lic.warn})
 */
public record AuthorityRules(int warningDays) {

    /** Both ends of the period are days on which the authority still holds. */
    public AuthorityState decide(LocalDate validFrom, LocalDate validTo, LocalDate day) {
        if (day.isBefore(validFrom)) {
            return AuthorityState.NOT_YET;
        }
        if (day.isAfter(validTo)) {
            return AuthorityState.EXPIRED;
        }
        return day.isBefore(validTo.minusDays(warningDays)) ? AuthorityState.VALID : AuthorityState.EXPIRING;
    }
}
