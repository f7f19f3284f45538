package io.weft.customer;

import java.util.Locale;

/** How sure one is of what one says of a customer; what that weighs is a parameter. */
public enum HowSure {
    GUESS(TagSource.AGENT_GUESS),
    LIKELY(TagSource.AGENT_GUESS),
    SAID(TagSource.DECLARED);

    private final TagSource source;

    HowSure(TagSource source) {
        this.source = source;
    }

    public TagSource source() {
        return source;
    }

    /** The parameter with its confidence, 0 to 1. */
    public String parameter() {
        return "P.tag.sure." + name().toLowerCase(Locale.ROOT);
    }
}
