package io.weft.customer;

import io.weft.access.Scope;

/**
 * A block of the customer page. Any module supplies one as a bean and serves it itself under {@link #path}, so that a
 * slow or failing block leaves the others standing.
 */
public interface CustomerPanel {

    /** Short, stable, usable in an element id. */
    String id();

    /** Message key of the heading. */
    String titleKey();

    /** Where it stands on the page: low numbers first. */
    int order();

    /** Address of the fragment, also of the page without scripts. */
    String path(long gcid);

    /** Whether this viewer gets the block at all. */
    boolean visibleTo(Scope scope);

    /** Whether it takes the full width of the page. */
    default boolean wide() {
        return false;
    }
}
