package io.weft.lead;

/** What can happen to a joint deal. */
public enum DealAction {
    OPEN,
    SHARE,
    SIGN,
    START,
    ATTACH,
    RENEGOTIATE,
    WIN,
    LOSE,
    DISSOLVE;

    public String messageKey() {
        return "lead.deal.action." + name();
    }
}
