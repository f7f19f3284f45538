package io.weft.kpi;

/** Where a month of the KPI stands (6.11); from FROZEN on its facts never change any more. */
public enum PeriodState {
    RUNNING("busy"),
    FROZEN("info"),
    SCORED("info"),
    APPEAL("warn"),
    FINAL("ok");

    private final String tone;

    PeriodState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "kpi.period." + name();
    }
}
