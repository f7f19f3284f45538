package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The entry is no longer fresh; it can be mended, not taken back. */
@ResponseStatus(HttpStatus.CONFLICT)
public class TooLateToUndo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLateToUndo() {
        super("The entry is older than the time in which it can be taken back");
    }
}
