package io.weft.customer;

/**
 * What became of a list that was given as tasks.
 *
 * @param tasks how many there are
 * @param people who got them
 */
public record TasksGiven(long batch, int tasks, int people) {}
