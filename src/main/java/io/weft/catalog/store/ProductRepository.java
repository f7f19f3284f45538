package io.weft.catalog.store;

import io.weft.catalog.ProductId;
import io.weft.catalog.ProductNotFound;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Fetches one product to edit it. Lists and pages are read by {@link ProductQueries}. */
public interface ProductRepository extends Repository<Product, Long> {

    /** Locks the row, so that of two edits at the same moment the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Product> findById(long id);

    default Product getById(ProductId id) {
        return findById(id.value()).orElseThrow(() -> new ProductNotFound(id));
    }
}
