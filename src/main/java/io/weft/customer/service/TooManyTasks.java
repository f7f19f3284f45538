package io.weft.customer.service;

/** The list has more customers than may get tasks at once. */
public class TooManyTasks extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyTasks() {
        super("more than P.crm.task_batch customers");
    }
}
