package io.weft.tiering.service;

import io.weft.platform.RecordNotFound;

/** There is no such version of the rule. */
public class RuleNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public RuleNotFound(int version) {
        super("No version " + version);
    }
}
