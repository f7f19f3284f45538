package io.weft.attribution.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An Idempotency-Key came back with another request than the first time. */
public class KeyReused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request"),
                null);
    }
}
