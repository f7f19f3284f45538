package io.weft.customer.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was entered is refused; names the field and the message to show there. */
public class CustomerRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;

    public CustomerRefused(String field, String messageKey) {
        super(
                HttpStatus.BAD_REQUEST,
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The value of '" + field + "' is refused"),
                null);
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
