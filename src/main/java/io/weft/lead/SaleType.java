package io.weft.lead;

/** Why the customer may buy (SR-COO-12). */
public enum SaleType {
    NEW,
    BUNDLE,
    SECONDARY,
    ADD_ON,
    RENEWAL;

    public String messageKey() {
        return "lead.saleType." + name();
    }
}
