package io.weft.tiering.service;

import io.weft.platform.StepRefused;
import java.util.List;

/** An override that cannot be asked for or decided now: the field, and the message to show there. */
public class OverrideRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> args;

    OverrideRefused(String field, String messageKey, Object... args) {
        super(field, messageKey);
        this.args = List.of(args);
    }

    public Object[] args() {
        return args.toArray();
    }
}
