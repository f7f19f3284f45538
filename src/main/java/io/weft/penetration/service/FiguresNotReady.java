package io.weft.penetration.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The index is being built for the first time since the application started; ask again in a moment. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class FiguresNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FiguresNotReady() {
        super("The penetration index is being built");
    }
}
