package io.weft.customer.web;

import io.weft.customer.HowSure;
import io.weft.customer.SetTag;
import org.jspecify.annotations.Nullable;

/** What a colleague says of a customer; a guess unless he says how sure he is. */
record TagForm(
        @Nullable String dimension,
        @Nullable String value,
        @Nullable HowSure how) {

    SetTag about(long gcid) {
        return new SetTag(gcid, text(dimension), text(value), how == null ? HowSure.GUESS : how);
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
