package io.weft.tiering;

import org.jspecify.annotations.Nullable;

/**
 * Which customers of a view; an empty text is no condition.
 *
 * @param company they are at home in
 * @param unit they are at home in, with all below it
 * @param lacks a need no contract in force meets
 * @param without a series they do not hold
 */
public record TierFilter(
        @Nullable String tier,
        @Nullable String company,
        @Nullable String unit,
        @Nullable String lacks,
        @Nullable String without) {

    public TierFilter {
        tier = text(tier);
        company = text(company);
        unit = text(unit);
        lacks = text(lacks);
        without = text(without);
    }

    /** Everybody. */
    public static TierFilter defaults() {
        return new TierFilter("", "", "", "", "");
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
