package io.weft.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A live reason not to approach a customer, as an open company stated it. */
public record Restriction(
        RestrictionReason reason,
        String company,
        LocalDate from,
        @Nullable LocalDate until) {}
