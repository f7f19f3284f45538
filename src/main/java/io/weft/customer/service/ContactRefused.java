package io.weft.customer.service;

import io.weft.platform.StepRefused;
import org.springframework.http.HttpStatus;

/** What was entered about a contact cannot be; names the field and the message to show there. */
public class ContactRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    public ContactRefused(String field, String messageKey) {
        super(HttpStatus.BAD_REQUEST, field, messageKey);
    }
}
