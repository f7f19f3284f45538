package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such task within the user's reach. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class TaskNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TaskNotFound(long id) {
        super("No task " + id + " within reach");
    }
}
