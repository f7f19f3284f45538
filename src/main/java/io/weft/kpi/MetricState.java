package io.weft.kpi;

/** Whether a metric shows figures. */
public enum MetricState {
    /** All its measures are delivered. */
    MEASURED("ok"),
    /** It is not one number; a page of its own shows it. */
    ELSEWHERE("info"),
    /** Somebody has to deliver its data first. */
    NOT_FED("idle");

    private final String tone;

    MetricState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "kpi.state." + name();
    }
}
