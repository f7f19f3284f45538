package io.weft.catalog.store;

import io.weft.catalog.ProductCode;
import io.weft.catalog.ProductFilter;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductRow;
import io.weft.catalog.ProductView;
import io.weft.platform.sql.Sql;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads products for lists and pages. */
@Repository
@RequiredArgsConstructor
public class ProductQueries {

    private static final String COLUMNS = """
            select p.id, p.company, p.code, p.name, p.name_en, p.series, p.class, p.level,
                   p.sale_mode_override, p.sale_mode_fed, p.need_override, p.need_fed, p.need_default,
                   p.social_supplement, p.compulsory, p.cooling_off_days, p.overlap_group, p.version
              from catalog_product p
            """;

    private static final String PAGE = COLUMNS + """
            -- the list's next page: an empty parameter does not narrow it
             where :company in ('', p.company)
               and :series in ('', p.series)
               and :need in ('', p.need)
               and :saleMode in ('', p.sale_mode)
               and (p.name ilike :like or p.name_en ilike :like or p.code ilike :like)
               and (p.company, p.code) > (:afterCompany, :afterCode)
             order by p.company, p.code
             limit :limit
            """;

    private static final String BY_ID = COLUMNS + " where p.id = :id";

    private final JdbcClient jdbc;

    /** The rows the filter lets through, in the order of company and code. */
    public List<ProductRow> page(ProductFilter filter, int limit) {
        ProductCode after = filter.start();
        return jdbc.sql(PAGE)
                .param("company", Sql.orEmpty(filter.company()))
                .param("series", Sql.orEmpty(filter.series()))
                .param("need", Sql.orEmpty(filter.need()))
                .param("saleMode", Sql.orEmpty(filter.saleMode()))
                .param("like", Sql.containing(filter.q()))
                .param("afterCompany", after.company())
                .param("afterCode", after.code())
                .param("limit", limit)
                .query(ProductMapping::row)
                .list();
    }

    public Optional<ProductView> find(ProductId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query(ProductMapping::view)
                .optional();
    }
}
