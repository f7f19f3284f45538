package io.weft.kpi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * An edition as lists show it.
 *
 * @param told how many were told of it, and {@code read} how many have opened it
 */
public record BulletinEdition(
        LocalDate period,
        int edition,
        String reason,
        String headline,
        String publisher,
        OffsetDateTime publishedAt,
        long told,
        long read) {

    public YearMonth month() {
        return YearMonth.from(period);
    }
}
