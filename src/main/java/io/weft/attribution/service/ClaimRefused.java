package io.weft.attribution.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A step a claim cannot take now: names the field, the message to show there, and the rule in the message. */
public class ClaimRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;

    public ClaimRefused(String field, String messageKey) {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, messageKey), null);
        this.field = field;
        this.messageKey = messageKey;
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }
}
