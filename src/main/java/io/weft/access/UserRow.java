package io.weft.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as the list shows him. */
public record UserRow(
        long id,
        String login,
        String name,
        UserKind kind,
        UserStatus status,
        @Nullable String company,
        @Nullable String orgUnit,
        @Nullable String agentNo,
        List<Role> roles,
        @Nullable Instant lastSignInAt) {}
