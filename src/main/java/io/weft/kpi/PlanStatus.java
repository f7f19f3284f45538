package io.weft.kpi;

/** Where a yearly plan stands (6.11). */
public enum PlanStatus {
    DRAFT("busy"),
    APPROVED("ok"),
    /** Approved, and its year has begun. */
    RUNNING("ok"),
    /** A later version took its place. */
    REPLACED("idle");

    private final String tone;

    PlanStatus(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "kpi.plan." + name();
    }
}
