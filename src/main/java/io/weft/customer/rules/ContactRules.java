package io.weft.customer.rules;

import java.time.Duration;
import java.time.Instant;

/** When an entry of the contact log counts as late, and which times it refuses. */
public final class ContactRules {

    /** Clocks of phones and servers differ a little. */
    static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private ContactRules() {}

    /** SR-CUS-02: entered_at − at > P.crm.log_hours. */
    public static boolean late(Instant at, Instant enteredAt, int logHours) {
        return Duration.between(at, enteredAt).compareTo(Duration.ofHours(logHours)) > 0;
    }

    /** What has not happened yet cannot be logged. */
    public static boolean inFuture(Instant at, Instant now) {
        return at.isAfter(now.plus(TOLERANCE));
    }

    /** A slip of the keyboard rather than a memory. */
    public static boolean implausiblyOld(Instant at) {
        return at.isBefore(FIRST);
    }
}
