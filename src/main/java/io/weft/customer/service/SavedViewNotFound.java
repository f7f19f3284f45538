package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such view of this user. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class SavedViewNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SavedViewNotFound(long id) {
        super("No view " + id + " of this user");
    }
}
