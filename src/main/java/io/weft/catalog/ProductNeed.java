package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/** What each source says about the need a product meets; the column catalog_product.need says the same as here. */
public record ProductNeed(
        @Nullable Need byPerson,
        @Nullable Need byFeed,
        @Nullable Need byClass) {

    /** The need that counts, or null when nobody knows one. */
    public @Nullable Need value() {
        return byPerson != null ? byPerson : delivered();
    }

    /** The need that would count if no person had said otherwise. */
    public @Nullable Need delivered() {
        return byFeed != null ? byFeed : byClass;
    }

    /** Message key of {@link #delivered}. */
    public String deliveredKey() {
        Need delivered = delivered();
        return delivered == null ? Origin.NOBODY.messageKey() : delivered.messageKey();
    }

    public Origin origin() {
        if (byPerson != null) {
            return Origin.PERSON;
        }
        if (byFeed != null) {
            return Origin.FEED;
        }
        return byClass != null ? Origin.PRODUCT_CLASS : Origin.NOBODY;
    }
}
