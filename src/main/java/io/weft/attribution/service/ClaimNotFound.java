package io.weft.attribution.service;

import io.weft.platform.RecordNotFound;

/** No such claim, or none this viewer may see: the two are not told apart. */
public class ClaimNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public ClaimNotFound(long id) {
        super("No claim " + id + " in reach");
    }
}
