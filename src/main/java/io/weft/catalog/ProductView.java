package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/** One product with everything its page shows; `version` is what an edit must be based on. */
public record ProductView(ProductRow row, Facts facts, int version) {

    /** What the company's core system says besides the row and no person changes. */
    public record Facts(
            boolean socialSupplement,
            boolean compulsory,
            @Nullable Integer coolingOffDays,
            @Nullable String overlapGroup) {}
}
