package io.weft.kpi;

/** A sale has two sides: who is credited with it, and whose product it is (SR-KPI-07). */
public enum Side {
    SELLER,
    PRODUCT
}
