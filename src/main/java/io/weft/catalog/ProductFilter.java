package io.weft.catalog;

import io.weft.platform.FilterParts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which products a list shows. An empty part does not narrow it; `after` is where the page before ended. */
public record ProductFilter(
        @Nullable @Size(max = 100) String q,
        @Nullable @Size(max = 64) String company,
        @Nullable Series series,
        @Nullable Need need,
        @Nullable SaleMode saleMode,
        @Nullable @Size(max = 200) String after) {

    /** Everything, from the beginning. */
    public static ProductFilter defaults() {
        return new ProductFilter(null, null, null, null, null, null);
    }

    /** What narrows the list: for links, and for saying in words what one looks at. */
    public FilterParts describe() {
        return FilterParts.none()
                .and("q", q)
                .and("company", company)
                .and("series", series)
                .and("need", need)
                .and("saleMode", saleMode);
    }

    /** Where this page begins: the last product of the page before, or before all. */
    public ProductCode start() {
        return after == null ? new ProductCode("", "") : ProductCode.parse(after);
    }
}
