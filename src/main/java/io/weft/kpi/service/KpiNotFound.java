package io.weft.kpi.service;

import io.weft.platform.RecordNotFound;

/** No such metric, plan, scheme, month or subject, or none the viewer may see. */
public class KpiNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public KpiNotFound(Object what) {
        super("No " + what);
    }
}
