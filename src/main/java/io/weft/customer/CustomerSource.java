package io.weft.customer;

import io.weft.access.Scope;

/**
 * Lists of customers that another module knows by a rule of its own. An export keeps the texts that describe the list and asks
 * again when it runs, for the scope its requester has then.
 */
public interface CustomerSource {

    /** Stable name, kept with the job. */
    String name();

    /**
     * The customer numbers of a list, in ascending order.
     *
     * @param list what describes it
     * @param most no more than one above this many are needed
     */
    long[] customers(String list, Scope scope, int most);
}
