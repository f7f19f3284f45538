package io.weft.catalog;

/** The product series 产品系列, the unit counted in penetration; each belongs to one line of business. */
public enum Series {
    LIFE,
    PC,
    HEALTH,
    ANNUITY,
    BANK,
    CARD,
    SEC,
    TRUST,
    FUND;

    public String messageKey() {
        return "catalog.series." + name();
    }
}
