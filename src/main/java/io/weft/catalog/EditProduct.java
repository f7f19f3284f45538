package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Sets what a person of the group says about a product; null gives the word back to its company.
 *
 * @param version the version the person saw, so that nobody's edit is lost unseen
 */
public record EditProduct(
        ProductId id,
        int version,
        @Nullable String englishName,
        @Nullable SaleMode saleMode,
        @Nullable Need need) {}
