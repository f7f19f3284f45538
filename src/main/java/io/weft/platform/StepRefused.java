package io.weft.platform;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A step that a rule does not allow now; nothing was written. Names the field and the message to show there. Answers 409. */
public abstract class StepRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;

    /** @param field empty when it concerns the step as a whole */
    protected StepRefused(String field, String messageKey) {
        this(HttpStatus.CONFLICT, field, messageKey);
    }

    protected StepRefused(HttpStatus status, String field, String messageKey) {
        super(status, ProblemDetail.forStatusAndDetail(status, messageKey), null);
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
