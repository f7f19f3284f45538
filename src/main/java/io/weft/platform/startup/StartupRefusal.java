package io.weft.platform.startup;

import lombok.Getter;

/** Weft must not start like this; says what is wrong and what to do about it, without a stack trace in the log. */
@Getter
public class StartupRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param problem what is wrong, one sentence
     * @param action what the reader should do, one sentence
     */
    public StartupRefusal(String problem, String action) {
        super(problem);
        this.action = action;
    }
}
