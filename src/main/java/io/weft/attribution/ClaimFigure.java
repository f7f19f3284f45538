package io.weft.attribution;

/** The claims a figure counts, to open them from it (M-39, M-42, SR-REC-18). */
public enum ClaimFigure {
    /** Booked or rejected in the time. */
    DECIDED,
    /** Of them booked in the first round and without objection. */
    AT_FIRST,
    /** Of them objected to on the way. */
    OBJECTED,
    /** Of them booked. */
    BOOKED,
    /** Of them booked and claimed late. */
    LATE,
    /** Objected to in the time. */
    DISPUTE,
    /** Of them not settled yet. */
    DISPUTE_OPEN;

    public String messageKey() {
        return "attribution.figure." + name();
    }
}
