package io.weft.catalog.web;

import io.weft.catalog.EditProduct;
import io.weft.catalog.Need;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductView;
import io.weft.catalog.SaleMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person may say about a product; an empty field leaves the word to its company. */
record ProductForm(
        @NotNull Integer version,
        @Nullable @Size(max = 200) String englishName,
        @Nullable SaleMode saleMode,
        @Nullable Need need) {

    static ProductForm of(ProductView product) {
        return new ProductForm(
                product.version(),
                product.row().name().english(),
                product.row().saleMode().byPerson(),
                product.row().need().byPerson());
    }

    /** What was meant, to be sent once more over what stands there now. */
    static ProductForm of(EditProduct mine, int version) {
        return new ProductForm(version, mine.englishName(), mine.saleMode(), mine.need());
    }

    EditProduct toCommand(ProductId id) {
        return new EditProduct(id, version, englishName, saleMode, need);
    }
}
