package io.weft.lead;

/** What can happen to a lead (domain 6.1). */
public enum LeadAction {
    OPEN,
    CHECK,
    PASS,
    FAIL,
    QUEUE,
    HAND_ON,
    ACCEPT,
    DECLINE,
    SILENCE,
    CONTACT,
    PROPOSE,
    APPLY,
    ISSUE,
    PAY,
    EXTEND,
    GIVE_BACK,
    IDLE,
    EXPIRE,
    WITHDRAW_CONSENT,
    REFUSE,
    REVERSE,
    TAKE_BACK;

    public String messageKey() {
        return "lead.action." + name();
    }

    /** Whether a person has to say why. */
    public boolean needsReason() {
        return this == DECLINE || this == GIVE_BACK || this == REFUSE;
    }
}
