package io.weft.lead.rules;

import io.weft.lead.LeadMode;
import java.time.LocalDate;

/**
 * Whether a company's contract that ends is protected from other companies (SR-COO-02, F-06). Rule book: docs/rules/lead.md
 *
 * @param daysBefore {@code P.coo.renew_before}
 * @param daysAfter {@code P.coo.renew_after}
 */
public record RenewalGuard(int daysBefore, int daysAfter) {

    /** A contract of the same subject that ends about now. */
    public record Ending(String company, String sellingCompany, LocalDate expiry) {}

    /** Both ends of the window are protected days. */
    public boolean covers(LocalDate expiry, LocalDate day) {
        return !day.isBefore(expiry.minusDays(daysBefore)) && !day.isAfter(expiry.plusDays(daysAfter));
    }

    /** Neither as writer nor as agent may another company compete; the writer and who sold it may go on. */
    public boolean forbids(Ending ending, Trial trial, LocalDate day) {
        if (!covers(ending.expiry(), day)) {
            return false;
        }
        if (!ending.company().equals(trial.toCompany())) {
            return true;
        }
        return trial.mode() == LeadMode.AGENCY && !ending.sellingCompany().equals(trial.fromCompany());
    }

    /** Who wants to sell what for whom. */
    public record Trial(LeadMode mode, String fromCompany, String toCompany) {}
}
