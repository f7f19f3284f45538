package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such contact of this user. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ContactNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContactNotFound(long id) {
        super("No contact " + id + " of this user");
    }
}
