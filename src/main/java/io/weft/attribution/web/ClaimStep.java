package io.weft.attribution.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One of the three steps of a claim: what one company said, what the other said, and whether it is booked.
 *
 * @param about whose step it is
 * @param tone of its mark
 * @param words key of what happened; text of {@code attribution.step.*}
 */
record ClaimStep(
        String about,
        String tone,
        String words,
        @Nullable String by,
        @Nullable OffsetDateTime at,
        @Nullable String comment) {}
