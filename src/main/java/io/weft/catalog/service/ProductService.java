package io.weft.catalog.service;

import io.weft.catalog.EditProduct;
import io.weft.catalog.ProductChangedMeanwhile;
import io.weft.catalog.ProductEdited;
import io.weft.catalog.ProductFilter;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductNotFound;
import io.weft.catalog.ProductRow;
import io.weft.catalog.ProductView;
import io.weft.catalog.store.Product;
import io.weft.catalog.store.ProductQueries;
import io.weft.catalog.store.ProductRepository;
import io.weft.platform.Page;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.sql.Sql;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows products and lets a person of the group say what their company does not. */
@Service
@RequiredArgsConstructor
public class ProductService {

    private static final int PAGE_SIZE = 50;

    private final ProductRepository products;
    private final ProductQueries queries;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    @Transactional(readOnly = true)
    public Page<ProductRow> list(ProductFilter filter) {
        return Page.cut(
                queries.page(filter, PAGE_SIZE + 1),
                PAGE_SIZE,
                row -> row.code().toString());
    }

    @Transactional(readOnly = true)
    public ProductView get(ProductId id) {
        return queries.find(id).orElseThrow(() -> new ProductNotFound(id));
    }

    /**
     * Saves an edit.
     *
     * @throws ProductChangedMeanwhile when somebody saved since this person opened the product; nothing is written
     */
    @Transactional
    public void edit(EditProduct edit) {
        Product product = products.getById(edit.id());
        if (!product.isUnchangedFor(edit)) {
            throw new ProductChangedMeanwhile(get(edit.id()), edit);
        }
        product.apply(edit);
        audit.record("product.edit", "product", product.productCode(), said(edit));
        events.publishEvent(new ProductEdited(edit.id(), product.productCode()));
    }

    private static Map<String, String> said(EditProduct edit) {
        return Map.of(
                "englishName", Sql.orEmpty(edit.englishName()),
                "saleMode", Sql.orEmpty(edit.saleMode()),
                "need", Sql.orEmpty(edit.need()));
    }
}
