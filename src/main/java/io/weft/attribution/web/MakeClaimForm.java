package io.weft.attribution.web;

import io.weft.attribution.ClaimMode;
import io.weft.attribution.MakeClaim;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A claim as somebody writes it down. */
record MakeClaimForm(
        @NotNull @Nullable ClaimMode mode,
        @NotBlank @Size(max = 60) @Nullable String creditedCompany,
        @NotBlank @Size(max = 60) @Nullable String writerCompany,
        @Size(max = 64) @Nullable String policyNo,
        @Size(max = 64) @Nullable String receiptNo,
        @Size(max = 64) @Nullable String incomeNo,

        @DecimalMin("0.01") @DecimalMax("999999999999.99") @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal amount,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate helpedOn,

        @NotBlank @Size(max = 2000) @Nullable String text,
        @Size(max = 64) @Nullable String agreementNo) {

    /** What one mostly wants: the own company helped another. */
    static MakeClaimForm fresh(@Nullable String company, @Nullable String policyNo) {
        return new MakeClaimForm(ClaimMode.JOINT_INFO, company, null, policyNo, null, null, null, null, null, null);
    }

    MakeClaim toCommand() {
        return new MakeClaim(
                mode,
                creditedCompany,
                writerCompany,
                given(policyNo),
                given(receiptNo),
                given(incomeNo),
                amount,
                helpedOn,
                text.strip(),
                given(agreementNo));
    }

    private static @Nullable String given(@Nullable String number) {
        return number == null || number.isBlank() ? null : number.strip();
    }
}
