package io.weft.tiering.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A step a version of the rule cannot take now; the message key says why. */
public class RuleRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    public RuleRefused(String messageKey) {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, messageKey), null);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
