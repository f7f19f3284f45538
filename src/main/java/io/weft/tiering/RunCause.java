package io.weft.tiering;

/** Why all customers were looked at, or one of them moved. */
public enum RunCause {
    FIRST,
    MONTHLY,
    DEMAND;

    public String messageKey() {
        return "tiering.cause." + name();
    }
}
