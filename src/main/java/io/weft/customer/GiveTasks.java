package io.weft.customer;

/**
 * Gives one task for each customer of a list to whoever looks after the customer.
 *
 * @param gcids the list
 * @param source its address
 */
public record GiveTasks(long[] gcids, TaskDetails task, WithoutCarer rest, String source) {}
