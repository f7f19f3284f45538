package io.weft.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What to say about the password. */
    public String passwordKey() {
        if (!hasPassword) {
            return "access.password.state.none";
        }
        return mustChangePassword ? "access.password.state.temporary" : "access.password.state.set";
    }
}
