package io.weft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A statement of another system about a customer, by the company's own key. */
public record ToldTag(
        String company,
        String sourceKey,
        String dimension,
        String value,
        BigDecimal confidence,
        LocalDate observedOn,
        TagSource source,
        @Nullable String agentNo) {}
