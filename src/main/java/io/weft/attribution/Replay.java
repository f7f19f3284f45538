package io.weft.attribution;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a replay.
 *
 * @param lines by direction; null as long as nobody has asked for it
 * @param at when it was worked out; null when just now
 * @param job that works at it; null when none does
 * @param percent how far it is
 */
public record Replay(
        @Nullable List<ReplayLine> lines,
        @Nullable OffsetDateTime at,
        @Nullable UUID job,
        int percent) {

    public static Replay of(List<ReplayLine> lines) {
        return new Replay(lines, null, null, 0);
    }

    public boolean isKnown() {
        return lines != null;
    }
}
