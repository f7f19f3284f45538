package io.weft.tiering.service;

import io.weft.platform.RecordNotFound;

/** There is no such override in the view of the viewer's company. */
public class OverrideNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    OverrideNotFound(long id) {
        super("No override " + id);
    }
}
