package io.weft.lead;

/** Who sells: the other company after a hand-over, the finder for the other company, or the finder for his own. */
public enum LeadMode {
    REFERRAL,
    AGENCY,
    OWN;

    public String messageKey() {
        return "lead.mode." + name();
    }
}
