package io.weft.lead;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step of a lead or a joint deal that a rule does not allow; nothing was written. */
@ResponseStatus(HttpStatus.CONFLICT)
public class LeadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public LeadRefused(Refusal refusal) {
        super(refusal.rule() + " " + refusal.messageKey());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
