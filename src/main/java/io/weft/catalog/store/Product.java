package io.weft.catalog.store;

import io.weft.catalog.EditProduct;
import io.weft.catalog.Need;
import io.weft.catalog.ProductCode;
import io.weft.catalog.SaleMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A product as a person edits it: its key, and the columns a person owns. All others belong to the feed. */
@Entity
@Table(name = "catalog_product")
@Getter
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(updatable = false)
    private String company = "";

    @Column(updatable = false)
    private String code = "";

    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private @Nullable SaleMode saleModeOverride;

    @Enumerated(EnumType.STRING)
    private @Nullable Need needOverride;

    @Version
    private int version;

    protected Product() {}

    public ProductCode productCode() {
        return new ProductCode(company, code);
    }

    /** Whether the person who sends this edit saw what stands here now. */
    public boolean isUnchangedFor(EditProduct edit) {
        return version == edit.version();
    }

    public void apply(EditProduct edit) {
        nameEn = edit.englishName();
        saleModeOverride = edit.saleMode();
        needOverride = edit.need();
    }
}
