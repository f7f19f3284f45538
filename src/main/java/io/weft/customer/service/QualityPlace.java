package io.weft.customer.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of a data quality list ended: how much the last record had, and its number. */
record QualityPlace(int filled, long number) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,2})-(\\d{1,18})");

    /** The given beginning where nothing is said; throws {@link CustomerRefused} for anything a page did not give. */
    static QualityPlace parse(@Nullable String text, QualityPlace beginning) {
        if (text == null || text.isEmpty()) {
            return beginning;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new CustomerRefused("after", "customer.refused.after");
        }
        return new QualityPlace(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    String text() {
        return filled + "-" + number;
    }
}
