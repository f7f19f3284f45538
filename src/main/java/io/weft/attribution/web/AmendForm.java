package io.weft.attribution.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another amount for a claim, and why.
 *
 * @param amount CNY
 */
record AmendForm(
        @NotNull(message = "{attribution.error.amount}")
        @Positive(message = "{attribution.error.amount}")
        @Digits(integer = 14, fraction = 2, message = "{attribution.error.amount}")
        @Nullable
        BigDecimal amount,

        @NotBlank(message = "{attribution.error.reason}")
        @Size(max = 500, message = "{attribution.error.long}")
        @Nullable
        String comment) {

    static AmendForm of(BigDecimal claimed) {
        return new AmendForm(claimed, null);
    }

    BigDecimal given() {
        return Objects.requireNonNull(amount);
    }

    String why() {
        return Objects.requireNonNull(comment);
    }
}
