package io.weft.kpi;

/** Whether more is better. */
public enum Direction {
    HIGHER,
    LOWER;

    public String messageKey() {
        return "kpi.direction." + name();
    }
}
