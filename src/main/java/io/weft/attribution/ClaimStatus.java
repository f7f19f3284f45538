package io.weft.attribution;

/** Where a claim stands (domain 6.3). */
public enum ClaimStatus {
    DRAFT("idle"),
    AWAIT_POLICY("idle"),
    PENDING_CONFIRM("idle"),
    PARTLY_CONFIRMED("info"),
    POSTED("ok"),
    DISPUTED("warn"),
    MEDIATION("warn"),
    GROUP_RULING("warn"),
    REJECTED("bad"),
    WITHDRAWN("idle"),
    REVERSED("bad");

    private final String tone;

    ClaimStatus(String tone) {
        this.tone = tone;
    }

    /** The tone of its badge on pages. */
    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "attribution.status." + name();
    }

    /** Waits for the word of a company. */
    public boolean isUndecided() {
        return this == PENDING_CONFIRM || this == PARTLY_CONFIRMED;
    }

    /** Waits for its policy, or for a check to come out well. */
    public boolean isWaiting() {
        return this == DRAFT || this == AWAIT_POLICY;
    }

    public boolean isInDispute() {
        return this == DISPUTED || this == MEDIATION || this == GROUP_RULING;
    }
}
