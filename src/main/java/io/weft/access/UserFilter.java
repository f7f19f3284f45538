package io.weft.access;

import org.jspecify.annotations.Nullable;

/** What the list of users is narrowed to; {@code after} is the login where the next page begins. */
public record UserFilter(
        @Nullable String q,
        @Nullable String company,
        @Nullable Role role,
        @Nullable UserStatus status,
        @Nullable String after) {

    public static UserFilter all() {
        return new UserFilter(null, null, null, null, null);
    }

    public UserFilter after(String login) {
        return new UserFilter(q, company, role, status, login);
    }

    public boolean narrows() {
        return q != null || company != null || role != null || status != null;
    }
}
