package io.weft.kpi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The bulletin of a month while it is written.
 *
 * @param corrects the edition it is to take the place of, and {@code reason} why
 * @param version of the row, so that two who write at once do not overwrite each other
 */
public record BulletinDraft(
        LocalDate period,
        int edition,
        @Nullable Long corrects,
        String reason,
        BulletinWords words,
        BulletinFigures figures,
        String changer,
        OffsetDateTime changedAt,
        int version) {

    public YearMonth month() {
        return YearMonth.from(period);
    }
}
