package io.weft.platform;

import org.jspecify.annotations.Nullable;

/** Who is signed in, as far as the platform needs to know; the principal of {@code access} implements it. */
public interface SignedIn {

    long id();

    String login();

    /** The name to greet the person by. */
    String displayName();

    /** Code of the company the user belongs to; null for the group's own people. */
    @Nullable
    String company();
}
