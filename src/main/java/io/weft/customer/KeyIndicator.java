package io.weft.customer;

/** What a portrait must not lack (SR-CUS-04). */
public enum KeyIndicator {
    CONSUMPTION,
    PREFERENCE,
    INCOME
}
