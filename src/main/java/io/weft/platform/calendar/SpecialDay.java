package io.weft.platform.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param provisional guessed before the State Council's yearly notice
 */
public record SpecialDay(LocalDate day, DayKind kind, String name, boolean provisional) {}
