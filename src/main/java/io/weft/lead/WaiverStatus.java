package io.weft.lead;

/** Whether the company with priority lets others go ahead (SR-COO-03, A-31). */
public enum WaiverStatus {
    NONE,
    ASKED,
    GIVEN,
    REFUSED,
    LAPSED;

    public String messageKey() {
        return "lead.waiver." + name();
    }
}
