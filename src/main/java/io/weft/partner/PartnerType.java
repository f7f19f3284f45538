package io.weft.partner;

/** What kind of firm a partner is. */
public enum PartnerType {
    BROKER,
    AGENCY,
    BANK,
    DEALER,
    OTHER;

    public String messageKey() {
        return "partner.type." + name();
    }
}
