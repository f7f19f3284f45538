package io.weft.customer.service;

import io.weft.platform.StepRefused;
import org.springframework.http.HttpStatus;

/** What was entered is refused; names the field and the message to show there. */
public class CustomerRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    public CustomerRefused(String field, String messageKey) {
        super(HttpStatus.BAD_REQUEST, field, messageKey);
    }
}
