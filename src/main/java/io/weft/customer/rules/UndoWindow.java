package io.weft.customer.rules;

import java.time.Duration;
import java.time.Instant;

/** How long a fresh entry can be taken back without a trace on the customer's page. */
public final class UndoWindow {

    /** What a person is shown. */
    public static final Duration SHOWN = Duration.ofSeconds(10);

    /** What the server grants, so that a slow line does not cheat anybody. */
    static final Duration GRANTED = Duration.ofSeconds(30);

    private UndoWindow() {}

    public static boolean open(Instant enteredAt, Instant now) {
        return !now.isAfter(enteredAt.plus(GRANTED));
    }
}
