package io.weft.catalog;

import org.jspecify.annotations.Nullable;

/** What each source says about who may sell a product; the column catalog_product.sale_mode says the same as here. */
public record ProductSaleMode(
        @Nullable SaleMode byPerson, @Nullable SaleMode byFeed) {

    /** The mode that counts; a product nobody speaks about is open to all sellers. */
    public SaleMode value() {
        return byPerson != null ? byPerson : delivered();
    }

    /** The mode that would count if no person had said otherwise. */
    public SaleMode delivered() {
        return byFeed != null ? byFeed : SaleMode.OPEN;
    }
}
