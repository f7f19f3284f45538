package io.weft.lead;

/** Where a joint deal stands (domain 6.2). */
public enum DealStatus {
    DRAFT("idle"),
    NEGOTIATING("info"),
    AGREED("busy"),
    ACTIVE("busy"),
    CLOSED_WON("ok"),
    CLOSED_LOST("idle"),
    DISSOLVED("idle");

    private final String tone;

    DealStatus(String tone) {
        this.tone = tone;
    }

    /** How loud its badge is. */
    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "lead.deal.status." + name();
    }
}
