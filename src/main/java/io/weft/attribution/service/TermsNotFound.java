package io.weft.attribution.service;

import io.weft.platform.RecordNotFound;

/** No such version of the rules. */
public class TermsNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public TermsNotFound(int version) {
        super("No version " + version);
    }
}
