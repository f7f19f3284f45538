package io.weft.kpi.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A step that cannot be taken now: names the field, and the message to show there. */
public class KpiRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;

    public KpiRefused(String field, String messageKey) {
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
