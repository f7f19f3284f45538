package io.weft.attribution.store;

import io.weft.attribution.UnearnedReason;
import io.weft.attribution.rules.Ruling;
import io.weft.attribution.rules.Ruling.Credit;
import io.weft.attribution.store.SaleQueries.ReceiptOfSale;
import io.weft.platform.copy.CopyWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One judged receipt on its way into the stage: a credit with its share, or the reason why not.
 *
 * @param late it comes later than the limit (SR-REC-18)
 * @param held a check of the sale failed; the claim waits as a draft (6.3)
 */
public record DraftRow(
        long receipt,
        @Nullable Credit credit,
        @Nullable UnearnedReason reason,
        int shareBp,
        BigDecimal amount,
        int version,
        boolean late,
        boolean held) {

    /** @param timelyFrom sales known before that day come late (SR-REC-18) */
    public static DraftRow of(ReceiptOfSale receipt, LocalDate timelyFrom) {
        return new DraftRow(
                receipt.receipt(),
                null,
                null,
                0,
                BigDecimal.ZERO,
                0,
                receipt.knownOn().isBefore(timelyFrom),
                receipt.held());
    }

    /** Judged: a credit with its share, or the reason why not. */
    public DraftRow judged(Ruling ruling, int bp, BigDecimal credited) {
        return new DraftRow(receipt, ruling.credit(), ruling.reason(), bp, credited, version, late, held);
    }

    public DraftRow unearned(UnearnedReason why) {
        return new DraftRow(receipt, null, why, 0, BigDecimal.ZERO, version, late, held);
    }

    /** The same, judged by a version of the rules. */
    public DraftRow by(int ruleVersion) {
        return new DraftRow(receipt, credit, reason, shareBp, amount, ruleVersion, late, held);
    }

    public void to(CopyWriter stage) {
        if (credit == null) {
            stage.row(receipt, null, null, null, null, null, null, null, reason, version, late, held);
        } else {
            var agentCompany = credit.agent() == null ? null : credit.company();
            stage.row(
                    receipt,
                    credit.mode(),
                    credit.company(),
                    agentCompany,
                    credit.agent(),
                    credit.lead(),
                    shareBp,
                    amount,
                    null,
                    version,
                    late,
                    held);
        }
    }
}
