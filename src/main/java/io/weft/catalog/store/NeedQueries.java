package io.weft.catalog.store;

import io.weft.catalog.ClassNeed;
import io.weft.catalog.Need;
import io.weft.platform.sql.Sql;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which need each class of products stands for. */
@Repository
@RequiredArgsConstructor
public class NeedQueries {

    private static final String CLASSES = """
            -- every class somebody named: in the table of needs, or on a product
            select class, n.need, count(p.id)::int as products
              from catalog_class_need n
              full join catalog_product p using (class)
             group by class, n.need
             order by class
            """;

    private final JdbcClient jdbc;

    public List<ClassNeed> classes() {
        return jdbc.sql(CLASSES)
                .query((rs, line) -> new ClassNeed(
                        rs.getString("class"), Sql.nullable(Need.class, rs.getString("need")), rs.getInt("products")))
                .list();
    }
}
