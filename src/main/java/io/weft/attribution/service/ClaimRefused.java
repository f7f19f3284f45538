package io.weft.attribution.service;

import io.weft.platform.StepRefused;

/** A step a claim cannot take now: names the field, the message to show there, and the rule in the message. */
public class ClaimRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    public ClaimRefused(String field, String messageKey) {
        super(field, messageKey);
    }
}
