package io.weft.customer.service;

import io.weft.platform.RecordNotFound;

/** No such task within the user's reach. */
public class TaskNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public TaskNotFound(long id) {
        super("No task " + id + " within reach");
    }
}
