package io.weft.lead;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One may see it, but the step belongs to somebody else. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYours(Object step) {
        super("not this viewer's step: " + step);
    }
}
