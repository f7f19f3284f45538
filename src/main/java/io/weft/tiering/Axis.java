package io.weft.tiering;

/** The two scores of a customer, 0 to 100 points each: what he is worth, and what he could become. */
public enum Axis {
    VALUE,
    POTENTIAL;

    public String messageKey() {
        return "tiering.axis." + name();
    }
}
