package io.weft.platform.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to show of the trail.
 *
 * @param before only entries older than this id, for the next page; null for the newest
 */
public record AuditFilter(
        @Nullable String login,
        @Nullable String action,
        @Nullable LocalDate day,
        @Nullable Long before) {

    public boolean empty() {
        return login == null && action == null && day == null;
    }
}
