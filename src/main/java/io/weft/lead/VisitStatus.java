package io.weft.lead;

/** Where an accompanied visit stands (domain 6.2). */
public enum VisitStatus {
    PLANNED("info"),
    CONFIRMED("busy"),
    HELD("ok"),
    RATED("ok"),
    CANCELLED("idle");

    private final String tone;

    VisitStatus(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "lead.visit.status." + name();
    }
}
