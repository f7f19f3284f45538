package io.weft.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the scored side has against its score, and the group's answer. */
public record Appeal(
        long id,
        LocalDate period,
        SubjectKind subjectKind,
        String subject,
        String reason,
        long madeBy,
        String maker,
        OffsetDateTime madeAt,
        @Nullable String answer,
        @Nullable Boolean accepted,
        BigDecimal points,
        String answerer,
        @Nullable OffsetDateTime answeredAt) {

    public boolean isOpen() {
        return answer == null;
    }
}
