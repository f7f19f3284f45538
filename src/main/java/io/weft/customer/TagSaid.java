package io.weft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One statement about a customer, and what it weighs today (F-23).
 *
 * @param id of the tag; null for the income of a record, which is no tag
 * @param company whose statement it is
 * @param weight confidence, faded by its age, 0 to 1
 * @param amount the exact income behind a band, where a record has it
 * @param by who said so; null for a core system
 * @param mine the viewer said so and may take it back
 */
public record TagSaid(
        @Nullable Long id,
        String company,
        String value,
        BigDecimal confidence,
        BigDecimal weight,
        TagSource source,
        LocalDate observedOn,
        @Nullable BigDecimal amount,
        @Nullable String by,
        boolean mine) {}
