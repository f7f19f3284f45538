package io.weft.catalog;

/** Who said something about a product. The first in this order who said anything is believed. */
public enum Origin {
    PERSON,
    FEED,
    PRODUCT_CLASS,
    NOBODY;

    public String messageKey() {
        return "catalog.origin." + name();
    }
}
