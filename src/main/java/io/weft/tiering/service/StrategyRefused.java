package io.weft.tiering.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A strategy that cannot be proposed or decided now: the field, and the message to show there. */
public class StrategyRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;

    StrategyRefused(String field, String messageKey) {
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
