package io.weft.penetration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A month whose figures are kept.
 *
 * @param month its last day
 * @param closedAt null while it may still be kept anew
 */
public record MonthEnd(
        LocalDate month, OffsetDateTime keptAt, @Nullable OffsetDateTime closedAt) {

    public boolean closed() {
        return closedAt != null;
    }
}
