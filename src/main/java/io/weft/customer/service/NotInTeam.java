package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A task can only be handed to somebody of the same team. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class NotInTeam extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInTeam() {
        super("Not somebody of the same team");
    }
}
