package io.weft.customer;

/**
 * A list of customers under a name.
 *
 * @param page the page it opens, {@code /customers} or a list of another module
 * @param query the list's query string, ready for a link
 * @param mine whether the viewer may rename, share or delete it
 */
public record SavedView(long id, String name, String page, String query, boolean shared, boolean mine, String owner) {

    /** Where the view opens. */
    public String address() {
        return query.isEmpty() ? page : page + "?" + query;
    }
}
