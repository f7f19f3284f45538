package io.weft.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something another module worked out of a customer, for the portrait.
 *
 * @param labelKey message key of what it is
 * @param companies whose data it was worked out from
 * @param asOf the day of the youngest fact behind it, or since when it holds
 */
public record PortraitValue(
        PortraitBlock block,
        String labelKey,
        List<PortraitWord> words,
        Set<String> companies,
        @Nullable LocalDate asOf) {

    public PortraitValue {
        words = List.copyOf(words);
        companies = Set.copyOf(companies);
    }
}
