package io.weft.catalog.store;

import io.weft.catalog.Need;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Set-based writes of the needs by class. Each method is one statement and returns the rows it touched. */
@Repository
@RequiredArgsConstructor
public class NeedBatch {

    private static final String SET = """
            insert into catalog_class_need (class, need) values (:class, :need)
                on conflict (class) do update set need = excluded.need
            """;

    private static final String CLEAR = "delete from catalog_class_need where class = :class";

    private static final String SETTLE = """
            -- products follow the need of their class, those that differ from it only
            update catalog_product p
               set need_default = n.need
              from catalog_product q
              left join catalog_class_need n on n.class = q.class
             where q.id = p.id
               and p.need_default is distinct from n.need
            """;

    private final JdbcClient jdbc;

    public int set(String productClass, Need need) {
        return jdbc.sql(SET)
                .param("class", productClass)
                .param("need", need.name())
                .update();
    }

    public int clear(String productClass) {
        return jdbc.sql(CLEAR).param("class", productClass).update();
    }

    /** Gives every product the default of its class; run after products or the needs of classes have changed. */
    public int settle() {
        return jdbc.sql(SETTLE).update();
    }
}
