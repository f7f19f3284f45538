package io.weft.lead;

import org.jspecify.annotations.Nullable;

/** A person moves a joint deal; {@code note} is why, or the number of the policy to attach. */
public record DealStep(
        long deal, int version, DealAction action, @Nullable String note) {}
