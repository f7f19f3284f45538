package io.weft.tiering;

/** How a clause compares. */
public enum Comparison {
    AT_LEAST,
    BELOW,
    YES,
    NO;

    public boolean isOfFlags() {
        return this == YES || this == NO;
    }

    public String messageKey() {
        return "tiering.comparison." + name();
    }
}
