package io.weft.tiering.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such override in the view of the viewer's company. */
public class OverrideNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    OverrideNotFound(long id) {
        super(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No override " + id), null);
    }
}
