package io.weft.kpi.web;

import io.weft.kpi.SetTarget;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A target of a draft plan; months typed by hand win over the split. */
record TargetForm(
        @NotNull @Nullable SubjectKind kind,
        @NotBlank @Size(max = 60) @Nullable String subject,
        @NotBlank @Size(max = 21) @Nullable String metric,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 6) @Nullable
        BigDecimal base,

        @DecimalMin("0") @Digits(integer = 12, fraction = 6) @Nullable
        BigDecimal stretch,

        @DecimalMin("0") @Digits(integer = 12, fraction = 6) @Nullable
        BigDecimal challenge,

        @Nullable List<@Nullable BigDecimal> months,
        @Nullable Boolean seasonal) {

    private static final int MONTHS = 12;

    static TargetForm empty(SubjectKind kind) {
        return new TargetForm(kind, null, null, null, null, null, null, null);
    }

    SetTarget toCommand() {
        var typed = months == null
                ? List.<BigDecimal>of()
                : months.stream().filter(Objects::nonNull).toList();
        return new SetTarget(
                new Subject(kind, subject),
                metric,
                base,
                stretch,
                challenge,
                typed.size() == MONTHS ? typed : null,
                Boolean.TRUE.equals(seasonal));
    }
}
