package io.weft.catalog;

import io.weft.platform.RecordNotFound;

/** No such product. */
public class ProductNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public ProductNotFound(ProductId id) {
        super("No product " + id.value());
    }
}
