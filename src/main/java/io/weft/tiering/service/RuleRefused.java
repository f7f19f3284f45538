package io.weft.tiering.service;

import io.weft.platform.StepRefused;

/** A step a version of the rule cannot take now; the message key says why. */
public class RuleRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    public RuleRefused(String messageKey) {
        super("", messageKey);
    }
}
