package io.weft.catalog;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such product. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ProductNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProductNotFound(ProductId id) {
        super("No product " + id.value());
    }
}
