package io.weft.attribution;

/** A version of the rules is proposed by one person and approved or rejected by another (AC-02). */
public enum TermsStatus {
    PROPOSED("busy"),
    APPROVED("ok"),
    REJECTED("bad");

    private final String tone;

    TermsStatus(String tone) {
        this.tone = tone;
    }

    /** The tone of its badge on pages. */
    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "attribution.terms.status." + name();
    }
}
