package io.weft.penetration;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * M-16 of one row over the twelve months that end with a month.
 *
 * @param code of the row, null for all together and for contracts without one
 */
public record StayedRow(YearMonth month, @Nullable String code, long atStart, long stayed) {}
