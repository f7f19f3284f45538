package io.weft.lead.web;

import io.weft.lead.DealShares;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shares as proposed, in percent, company by company, and the agreement they rest on. */
record SharesForm(
        @NotNull @Nullable Integer version,
        @NotNull @Size(min = 2, max = 9) @Nullable List<@Size(max = 64) String> company,

        @NotNull @Size(min = 2, max = 9) @Nullable
        List<@NotNull @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal> percent,

        @Nullable @Size(max = 64) String agreementNo) {

    private static final int BASIS = 2;

    /** As many shares as companies. */
    boolean isWhole() {
        return company != null
                && percent != null
                && company.size() == percent.size()
                && percent.stream().noneMatch(Objects::isNull);
    }

    DealShares command(long deal) {
        Map<String, Integer> basisPoints = new LinkedHashMap<>();
        for (int i = 0; company != null && percent != null && i < company.size(); i++) {
            basisPoints.put(company.get(i), percent.get(i).movePointRight(BASIS).intValueExact());
        }
        return new DealShares(
                deal,
                version == null ? -1 : version,
                basisPoints,
                agreementNo == null || agreementNo.isBlank() ? null : agreementNo);
    }
}
