package io.weft.tiering.service;

import io.weft.platform.StepRefused;

/** A strategy that cannot be proposed or decided now: the field, and the message to show there. */
public class StrategyRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    StrategyRefused(String field, String messageKey) {
        super(field, messageKey);
    }
}
