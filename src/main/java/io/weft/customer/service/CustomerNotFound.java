package io.weft.customer.service;

import io.weft.platform.RecordNotFound;

/** No such customer, or none within the viewer's reach; the two are not told apart (AC-01). */
public class CustomerNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public CustomerNotFound(Object number) {
        super("No customer " + number + " in reach");
    }
}
