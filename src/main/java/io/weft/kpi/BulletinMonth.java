package io.weft.kpi;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month and its bulletin.
 *
 * @param due the last day on which it is in time
 * @param latest the edition in force; none while nothing is published
 * @param drafted something is being written
 * @param measured there are figures to draw a bulletin from
 */
public record BulletinMonth(
        YearMonth month,
        BulletinState state,
        LocalDate due,
        @Nullable BulletinEdition latest,
        boolean drafted,
        boolean measured) {}
