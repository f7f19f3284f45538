package io.weft.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bearer token of a service account, without the token. */
public record ApiTokenRow(
        long id,
        String label,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
