package io.weft.catalog;

/** Where an authority to sell stands on a day; EXPIRING asks for its renewal (PR-SAL-19). */
public enum AuthorityState {
    NOT_YET("idle"),
    VALID("ok"),
    EXPIRING("warn"),
    EXPIRED("bad");

    private final String tone;

    AuthorityState(String tone) {
        this.tone = tone;
    }

    /** How loud its badge is. */
    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "catalog.authorityState." + name();
    }
}
