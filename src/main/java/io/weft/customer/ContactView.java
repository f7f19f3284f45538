package io.weft.customer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One contact as its author mends it. */
public record ContactView(
        long id,
        long gcid,
        ContactDetails details,
        @Nullable OffsetDateTime enteredAt,
        boolean late,
        int version) {}
