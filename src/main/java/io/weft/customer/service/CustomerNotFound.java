package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** No such customer, or none within the viewer's reach; the two are not told apart (AC-01). */
public class CustomerNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public CustomerNotFound(Object number) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No customer " + number + " in reach"),
                null);
    }
}
