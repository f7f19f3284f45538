package io.weft.customer;

/**
 * A value in clear, for this viewer and this once.
 *
 * @param usedToday how many values the viewer has unmasked today, this one included
 * @param dayLimit from this many on a day compliance is told (AC-07)
 */
public record Unmasked(UnmaskField field, String value, int usedToday, int dayLimit) {}
