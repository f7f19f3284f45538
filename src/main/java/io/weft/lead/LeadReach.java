package io.weft.lead;

/** How far leads came, for conversion (M-24). */
public enum LeadReach {
    OFFERED,
    ACCEPTED,
    APPLIED,
    WON;

    public String messageKey() {
        return "lead.reach." + name();
    }
}
