package io.weft.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with all grants, past and present, as the page shows him. */
public record UserView(
        long id,
        String login,
        String name,
        UserKind kind,
        UserStatus status,
        @Nullable String company,
        @Nullable String orgUnit,
        @Nullable String agentNo,
        boolean hasPassword,
        boolean mustChangePassword,
        int version,
        Instant updatedAt,
        List<GrantView> grants) {

    public boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    public boolean isService() {
        return kind == UserKind.SERVICE;
    }
}
