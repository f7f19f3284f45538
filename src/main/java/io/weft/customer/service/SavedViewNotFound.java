package io.weft.customer.service;

import io.weft.platform.RecordNotFound;

/** No such view of this user. */
public class SavedViewNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public SavedViewNotFound(long id) {
        super("No view " + id + " of this user");
    }
}
