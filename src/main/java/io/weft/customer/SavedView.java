package io.weft.customer;

/**
 * A named set of filters of the customer list.
 *
 * @param query the list's query string, ready for a link
 * @param mine whether the viewer may rename, share or delete it
 */
public record SavedView(long id, String name, String query, boolean shared, boolean mine, String owner) {

    /** Where the view opens. */
    public String address() {
        return query.isEmpty() ? "/customers" : "/customers?" + query;
    }
}
