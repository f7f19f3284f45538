package io.weft.lead;

/** Which of the leads in reach: given by the viewer's side, received by it, or waiting for the viewer himself. */
public enum LeadSide {
    GIVEN,
    RECEIVED,
    WAITING;

    public String messageKey() {
        return "lead.side." + name();
    }
}
