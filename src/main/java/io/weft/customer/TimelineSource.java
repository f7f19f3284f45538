package io.weft.customer;

import io.weft.access.Scope;
import java.util.List;

/** What one module knows happened with a customer, for the timeline beside the contacts; supplied as a bean. */
public interface TimelineSource {

    /** At most this many moments are told; the page is no archive. */
    int MOST = 500;

    /** Short and stable; the word of its filter is {@code timeline.source.<id>}. */
    String id();

    /** Where its filter stands: low numbers first. */
    int order();

    /** Everything that happened up to now, as far as the viewer's scope and the customer's consents reach (AC-01). */
    List<Moment> of(long gcid, Scope scope);
}
