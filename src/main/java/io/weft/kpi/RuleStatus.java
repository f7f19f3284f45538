package io.weft.kpi;

/** A version of a metric or scheme is proposed by one person and approved or rejected by another (AC-02). */
public enum RuleStatus {
    PROPOSED("busy"),
    APPROVED("ok"),
    REJECTED("bad");

    private final String tone;

    RuleStatus(String tone) {
        this.tone = tone;
    }

    /** The tone of its badge on pages. */
    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "kpi.status." + name();
    }
}
