package io.weft.customer.store;

import io.weft.customer.DictionaryValue;
import io.weft.customer.EditTagValue;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tag dictionary as an editor reads and writes it. */
@Repository
@RequiredArgsConstructor
public class TagDictionaryStore {

    private static final String ALL = """
            select v.dimension, case when :chinese then d.name else d.name_en end as dimension_name, v.code, v.name, v.name_en,
                   v.amount_from is not null as band, v.retired, v.version, coalesce(t.said, 0) as said
              from customer_tag_value v
              join customer_tag_dimension d on d.code = v.dimension
              left join (select dimension, value, count(*) as said from customer_tag where ended_at is null
                          group by dimension, value) t on t.dimension = v.dimension and t.value = v.code
             order by d.position, v.position, v.code
            """;

    private static final String EDIT = """
            update customer_tag_value
               set name = :name, name_en = :nameEn, retired = :retired and amount_from is null, version = version + 1
             where dimension = :dimension and code = :code and version = :version
            """;

    private static final String ADD = """
            insert into customer_tag_value (dimension, code, position, name, name_en)
            select :dimension, :code, max(position) + 1, :name, :nameEn
              from customer_tag_value
             where dimension = :dimension
            having count(*) > 0 and count(amount_from) = 0
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    /** Every value in the order of the page. */
    public List<DictionaryValue> all(boolean chinese) {
        return jdbc.sql(ALL)
                .param("chinese", chinese)
                .query(DictionaryValue.class)
                .list();
    }

    /** Whether the value was still at that version. A band is always offered: incomes fall into it. */
    public boolean edit(EditTagValue command) {
        return jdbc.sql(EDIT)
                        .param("dimension", command.dimension())
                        .param("code", command.code())
                        .param("name", command.name())
                        .param("nameEn", command.nameEn())
                        .param("retired", !command.offered())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    /** Whether it was new, in a dimension that takes further values. */
    public boolean add(String dimension, String code, String name, String nameEn) {
        return jdbc.sql(ADD)
                        .param("dimension", dimension)
                        .param("code", code)
                        .param("name", name)
                        .param("nameEn", nameEn)
                        .update()
                == 1;
    }
}
