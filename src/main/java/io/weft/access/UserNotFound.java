package io.weft.access;

import io.weft.platform.RecordNotFound;

/** There is no such user. */
public class UserNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public UserNotFound(String user) {
        super("No such user: " + user);
    }
}
