package io.weft.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * A cooperation agreement between companies of the group, and where it stands today.
 *
 * @param shares what was agreed per company; empty when the agreement names none
 * @param daysLeft days until it ends; negative when it has ended
 */
public record AgreementRow(
        String agreementNo,
        AgreementType type,
        List<String> companies,
        List<AgreementShare> shares,
        LocalDate signedAt,
        LocalDate validTo,
        AuthorityState state,
        long daysLeft) {

    /** Whether it may be relied on today. */
    public boolean holds() {
        return state == AuthorityState.VALID || state == AuthorityState.EXPIRING;
    }
}
