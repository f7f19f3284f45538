package io.weft.kpi;

/** How the value of a metric or measure is written. */
public enum MetricUnit {
    /** Yuan. */
    CNY,
    /** Things or people counted. */
    COUNT,
    /** So many of one for each of another: 1.75. */
    RATIO,
    /** A share of one, shown as percent. */
    PERCENT,
    /** Points of a score. */
    POINTS;

    public String messageKey() {
        return "kpi.unit." + name();
    }
}
