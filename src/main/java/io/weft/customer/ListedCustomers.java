package io.weft.customer;

/**
 * A list of customers of another module.
 *
 * @param source name of its {@link CustomerSource}
 * @param list what describes it there
 */
public record ListedCustomers(String source, String list) {}
