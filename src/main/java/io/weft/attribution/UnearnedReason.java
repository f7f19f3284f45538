package io.weft.attribution;

/** Why a receipt of a cross-sold policy earned nobody credit; stored with the receipt and shown as "why not". */
public enum UnearnedReason {
    /** Received before the group began to keep the ledger (P.rec.start). */
    BEFORE_START,
    /** The seller's company never had authority to sell this class for the writer. */
    NO_AUTHORITY,
    /** It had, but not on the day the policy was issued. */
    AUTHORITY_EXPIRED,
    /** An interaction department sold it, and no company of the credited line is known (SR-REC-10). */
    NO_PARTNER_LINE,
    /** Part of a joint deal: credited by the deal's shares when it is won (SR-REC-06). */
    JOINT_DEAL,
    /** A refund of a receipt that earned nothing. */
    REFUND,
    /** A refund for which no claim can be found. */
    REFUND_UNKNOWN,
    /** The customer asked for this company: credit goes to nobody for a year. */
    CUSTOMER_CHOICE,
    /** The claim was rejected in a dispute. */
    REJECTED,
    /** Another company had a part in it, but no mode covers that part (SR-REC-02). */
    NO_MODE;

    public String messageKey() {
        return "attribution.unearned." + name();
    }

    /** May turn into a claim when authorities, deals or rules change. */
    public boolean isOpenToChange() {
        return this != REJECTED && this != CUSTOMER_CHOICE && this != JOINT_DEAL;
    }
}
