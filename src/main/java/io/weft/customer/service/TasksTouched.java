package io.weft.customer.service;

/** Somebody already worked on a task of the batch. */
public class TasksTouched extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TasksTouched() {
        super("the batch is at work");
    }
}
