package io.weft.catalog;

/** The five need categories 保障需求类别 whose gaps a customer's page shows. */
public enum Need {
    ACCIDENT,
    HEALTH,
    LIFE,
    PROPERTY,
    RETIREMENT;

    public String messageKey() {
        return "catalog.need." + name();
    }
}
