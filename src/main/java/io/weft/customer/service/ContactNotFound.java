package io.weft.customer.service;

import io.weft.platform.RecordNotFound;

/** No such contact of this user. */
public class ContactNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public ContactNotFound(long id) {
        super("No contact " + id + " of this user");
    }
}
