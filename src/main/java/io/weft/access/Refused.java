package io.weft.access;

import io.weft.platform.StepRefused;
import org.springframework.http.HttpStatus;

/** A change is refused for a reason the user can mend; the message key says which, the field where. */
public class Refused extends StepRefused {

    private static final long serialVersionUID = 1L;

    public Refused(String field, String messageKey) {
        super(HttpStatus.BAD_REQUEST, field, messageKey);
    }
}
