package io.weft.lead;

import org.jspecify.annotations.Nullable;

/** One of the two moves the visit; {@code note} is what was said or how it was. */
public record VisitStep(
        long visit,
        int version,
        VisitAction action,
        @Nullable String note,
        @Nullable Integer rating) {}
