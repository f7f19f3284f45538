package io.weft.kpi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A published edition of the bulletin of a month (RPT-01); it never changes.
 *
 * @param corrects the edition it takes the place of, and {@code reason} why
 */
public record Bulletin(
        long id,
        LocalDate period,
        int edition,
        @Nullable Long corrects,
        String reason,
        BulletinWords words,
        BulletinFigures figures,
        String publisher,
        OffsetDateTime publishedAt) {

    public YearMonth month() {
        return YearMonth.from(period);
    }
}
