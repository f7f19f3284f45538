package io.weft.attribution;

import io.weft.platform.FilterParts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What ledger lines are narrowed by.
 *
 * @param period month of the entry, {@code 2026-10}, or a year, {@code 2026}
 * @param direction credited company, then writer: {@code LIFE>PC}
 * @param phase FIRST, CONTINUED, RENEWAL or TOPUP
 * @param income PREMIUM or OTHER (SR-REC-01)
 * @param finality FINAL or PROVISIONAL
 * @param productClass class of the product sold
 */
public record LedgerFilter(
        @Nullable @Pattern(regexp = "(\\d{4}(-(0[1-9]|1[0-2]))?)?", message = "{attribution.error.period}")
        String period,

        @Nullable @Size(max = 60) String direction,
        @Nullable @Size(max = 20) String phase,
        @Nullable @Size(max = 20) String income,
        @Nullable @Size(max = 20) String finality,
        @Nullable @Size(max = 60) String productClass) {

    /** Nothing narrowed but the time. */
    public static LedgerFilter of(String period) {
        return new LedgerFilter(period, null, null, null, null, null);
    }

    public FilterParts describe() {
        return FilterParts.none()
                .and("period", given(period))
                .and("direction", given(direction))
                .and("phase", given(phase))
                .and("income", given(income))
                .and("finality", given(finality))
                .and("productClass", given(productClass));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
