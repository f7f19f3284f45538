package io.weft.kpi.web;

import io.weft.kpi.AnswerAppeal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The group's answer to an appeal; points count only when it is accepted. */
record AnswerForm(
        @Nullable Boolean accepted,

        @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal points,

        @NotBlank @Size(max = 2000) @Nullable String answer) {

    AnswerAppeal toCommand(long id) {
        boolean yes = Boolean.TRUE.equals(accepted);
        return new AnswerAppeal(id, yes, yes && points != null ? points : BigDecimal.ZERO, answer);
    }
}
