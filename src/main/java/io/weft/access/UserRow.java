package io.weft.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        @Nullable Instant lastSignInAt) {

    /** Company, unit and agent number, as far as known. */
    public String place() {
        return Stream.of(company, orgUnit, agentNo)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The tone of the status badge. */
    public String tone() {
        return switch (status) {
            case ACTIVE -> "ok";
            case LOCKED -> "warn";
            case LEFT -> "idle";
        };
    }
}
