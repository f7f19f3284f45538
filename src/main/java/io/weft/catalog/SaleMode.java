package io.weft.catalog;

/** Who may sell a product: anybody, its own company alone, or others by referral only (SR-COO-13). */
public enum SaleMode {
    OPEN,
    DIRECT_ONLY,
    REFERRAL_ONLY;

    public String messageKey() {
        return "catalog.saleMode." + name();
    }
}
