package io.weft.lead;

/** Where a lead came from. */
public enum LeadSource {
    SELF,
    REFERRAL,
    CAMPAIGN,
    WECHAT_OA,
    NBO,
    COUNTER,
    RENEWAL;

    public String messageKey() {
        return "lead.source." + name();
    }
}
