package io.weft.tiering.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such version of the rule. */
public class RuleNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public RuleNotFound(int version) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No version " + version),
                null);
    }
}
