package io.weft.catalog;

/** What companies agreed to do together (合作协议). */
public enum AgreementType {
    MUTUAL_AGENCY,
    JOINT,
    CHANNEL,
    INTERACTION,
    COST_SHARING,
    DATA_SHARING;

    public String messageKey() {
        return "catalog.agreementType." + name();
    }
}
