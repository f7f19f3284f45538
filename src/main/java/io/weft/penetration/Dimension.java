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
    /** Customer tier in the viewer's own view; no customer has one before tiers are decided. */
    TIER("tier"),
    /** Province of the holder as the writing company knows it, the first two digits of GB/T 2260. */
    REGION("region"),
    /** Age band of the holder on the day, as the writing company knows it. */
    AGE("age"),
    /** Year, or month, in which the customer's first contract began among those the viewer may see. */
    FIRST("first"),
    /** Agent who looks after the contract, {@code LIFE/A0001}: the service agent, else the one who sold it. */
    AGENT("agent");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** Name of the request parameter and of the answer's field. */
    public String parameter() {
        return parameter;
    }
}
