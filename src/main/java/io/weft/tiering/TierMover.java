package io.weft.tiering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer who went from one tier to another.
 *
 * @param key where his line stands, for the page after it
 * @param tier where he is today; null when he has none any more
 */
public record TierMover(
        long key,
        long gcid,
        LocalDate day,
        String cause,
        @Nullable String tier) {

    public String causeKey() {
        return "tiering.cause." + cause;
    }
}
