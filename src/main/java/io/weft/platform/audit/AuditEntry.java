package io.weft.platform.audit;

import java.time.Instant;

/** One line of the trail. The detail is JSON and only shown to those who may see customers. */
public record AuditEntry(
        long id,
        Instant at,
        long userId,
        String login,
        String action,
        String subjectType,
        String subjectId,
        String detail) {

    public boolean hasDetail() {
        return !detail.equals("{}");
    }
}
