package io.weft.customer.service;

import io.weft.platform.RecordNotFound;

/** No current tag of this number that the user set and that is in reach. */
public class TagNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public TagNotFound(long id) {
        super("No tag " + id + " of this user");
    }
}
