package io.weft.attribution.store;

import io.weft.attribution.UnearnedReason;
import io.weft.attribution.rules.Ruling;
import io.weft.attribution.rules.Ruling.Credit;
import io.weft.platform.copy.CopyWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One judged receipt on its way into the stage: a credit with its share, or the reason why not. */
public record DraftRow(
        long receipt,
        @Nullable Credit credit,
        @Nullable UnearnedReason reason,
        int shareBp,
        BigDecimal amount,
        int version) {

    public static DraftRow of(long receipt, Ruling ruling, int shareBp, BigDecimal amount) {
        return new DraftRow(receipt, ruling.credit(), ruling.reason(), shareBp, amount, 0);
    }

    public static DraftRow unearned(long receipt, UnearnedReason reason, int version) {
        return new DraftRow(receipt, null, reason, 0, BigDecimal.ZERO, version);
    }

    /** The same, judged by a version of the rules. */
    public DraftRow by(int ruleVersion) {
        return new DraftRow(receipt, credit, reason, shareBp, amount, ruleVersion);
    }

    public void to(CopyWriter stage) {
        if (credit == null) {
            stage.row(receipt, null, null, null, null, null, null, null, reason, version);
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
                    version);
        }
    }
}
