package io.weft.catalog;

/** How demanding a product is to sell: P1 to P5 for life and finance, PC1 to PC3 for property and casualty. */
public enum ProductLevel {
    P1,
    P2,
    P3,
    P4,
    P5,
    PC1,
    PC2,
    PC3
}
