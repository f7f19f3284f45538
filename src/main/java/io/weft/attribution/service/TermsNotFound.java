package io.weft.attribution.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** No such version of the rules. */
public class TermsNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public TermsNotFound(int version) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No version " + version),
                null);
    }
}
