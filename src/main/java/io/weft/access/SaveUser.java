package io.weft.access;

import org.jspecify.annotations.Nullable;

/** What an admin says about a user. {@code version} is the one he looked at, 0 for a new user. */
public record SaveUser(String login, UserKind kind, String name, UserStatus status, Place place, int version) {

    /** Where somebody works. */
    public record Place(
            @Nullable String company,
            @Nullable String orgUnit,
            @Nullable String agentNo) {}
}
