package io.weft.customer;

/** Somebody a task can be handed to. */
public record Colleague(long id, String name) {}
