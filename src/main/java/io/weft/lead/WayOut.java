package io.weft.lead;

/** What somebody whose lead is refused can do. */
public enum WayOut {
    ASK_CONSENT,
    REFER,
    ASK_WAIVER,
    RECORD_WISH,
    JOIN,
    WAIT,
    HAND_ON;

    public String messageKey() {
        return "lead.wayOut." + name();
    }
}
