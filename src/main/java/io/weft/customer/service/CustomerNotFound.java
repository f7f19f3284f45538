package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such customer, or none within the viewer's reach; the two are not told apart (AC-01). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class CustomerNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CustomerNotFound(Object number) {
        super("No customer " + number + " in reach");
    }
}
