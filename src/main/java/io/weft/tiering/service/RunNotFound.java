package io.weft.tiering.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such run, or what it looked at is no longer kept. */
public class RunNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public RunNotFound(long run) {
        super(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No run " + run), null);
    }
}
