package io.weft.kpi;

/** What a metric says of a business; a scheme needs volume and penetration (SR-KPI-04) and should ask for customers (SR-KPI-10). */
public enum MetricFamily {
    VOLUME,
    PENETRATION,
    CUSTOMER,
    OTHER;

    public String messageKey() {
        return "kpi.family." + name();
    }
}
