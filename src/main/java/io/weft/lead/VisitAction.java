package io.weft.lead;

/** What can happen to an accompanied visit. */
public enum VisitAction {
    CONFIRM,
    CHECK_IN,
    HOLD,
    RATE,
    CANCEL
}
