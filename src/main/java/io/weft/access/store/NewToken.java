package io.weft.access.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A token of the API about to be issued; of the secret itself only the hash is kept. */
public record NewToken(
        long user, String label, byte[] hash, @Nullable OffsetDateTime expires, long by) {}
