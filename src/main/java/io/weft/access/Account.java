package io.weft.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A user with everything that is granted to him today. */
public record Account(CurrentUser user, UserKind kind, UserStatus status, List<Grant> grants) {

    public boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    public Set<Permission> permissions() {
        return grants.stream()
                .flatMap(grant -> grant.role().permissions().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
