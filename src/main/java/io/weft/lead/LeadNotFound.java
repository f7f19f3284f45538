package io.weft.lead;

import io.weft.platform.RecordNotFound;

/** No such lead, deal or visit, or none within the viewer's reach; the two are not told apart. */
public class LeadNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public LeadNotFound(Object id) {
        super("No lead " + id + " in reach");
    }
}
