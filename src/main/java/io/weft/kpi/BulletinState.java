package io.weft.kpi;

/** How the bulletin of a month stands. */
public enum BulletinState {
    PUBLISHED("ok"),
    /** Not published, and the day it was due is over (SR-KPI-14). */
    LATE("bad"),
    DRAFT("busy"),
    /** The last month, still in time. */
    DUE("warn"),
    /** A month nobody reported on before the group began to. */
    NONE("idle");

    private final String tone;

    BulletinState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    public String messageKey() {
        return "kpi.bulletin.state." + name();
    }
}
