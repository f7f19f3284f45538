package io.weft.platform.parameter;

import io.weft.platform.StepRefused;
import org.springframework.http.HttpStatus;

/** A change that cannot be taken; the message key says why. */
public class ParameterRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    public ParameterRefused(String field, String messageKey) {
        super(HttpStatus.BAD_REQUEST, field, messageKey);
    }
}
