package io.weft.attribution.web;

import io.weft.attribution.SettleDispute;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a level of a dispute ends.
 *
 * @param amount another amount to credit, CNY; none keeps the one claimed
 */
record SettleForm(
        @NotNull(message = "{attribution.error.outcome}") @Nullable
        Outcome outcome,

        @PositiveOrZero(message = "{attribution.error.amount}")
        @Digits(integer = 14, fraction = 2, message = "{attribution.error.amount}")
        @Nullable
        BigDecimal amount,

        @NotBlank(message = "{attribution.error.reason}")
        @Size(max = 1000, message = "{attribution.error.long}")
        @Nullable
        String reason) {

    /** What a level may end with. */
    enum Outcome {
        CREDIT,
        REJECT,
        /** No agreement: the next level takes it. */
        PASS_ON
    }

    static SettleForm empty() {
        return new SettleForm(null, null, null);
    }

    /** Key of what is said once it has ended so. */
    String said() {
        return "attribution.claim.settled." + outcome;
    }

    SettleDispute command(long claim) {
        var agreed = outcome == Outcome.PASS_ON ? null : outcome == Outcome.CREDIT;
        return new SettleDispute(
                claim, agreed, outcome == Outcome.CREDIT ? amount : null, Objects.requireNonNull(reason));
    }
}
