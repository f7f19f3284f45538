package io.weft.penetration;

/** What a slice may be filtered and broken down by. */
public enum Dimension {
    /** Writing company. */
    COMPANY("company"),
    /** Product series. */
    SERIES("series"),
    /** Channel of the sale. */
    CHANNEL("channel"),
    /** Organisation unit of the writing company, {@code PC/P31}. */
    ORG_UNIT("orgUnit"),
    /** Product of a company, {@code PC/MTPL}. */
    PRODUCT("product"),
    /** Customer tier; no customer has one before tiers are decided. */
    TIER("tier");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** Name of the request parameter and of the answer's field. */
    public String parameter() {
        return parameter;
    }
}
