package io.weft.kpi.service;

import io.weft.platform.StepRefused;

/** A step that cannot be taken now: names the field, and the message to show there. */
public class KpiRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    public KpiRefused(String field, String messageKey) {
        super(field, messageKey);
    }
}
