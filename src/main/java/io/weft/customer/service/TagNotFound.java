package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No current tag of this number that the user set and that is in reach. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class TagNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TagNotFound(long id) {
        super("No tag " + id + " of this user");
    }
}
