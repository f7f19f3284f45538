package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/** A line of the list of products. */
public record ProductRow(
        ProductId id,
        ProductCode code,
        ProductName name,
        Series series,
        String productClass,
        @Nullable ProductLevel level,
        ProductSaleMode saleMode,
        ProductNeed need) {}
