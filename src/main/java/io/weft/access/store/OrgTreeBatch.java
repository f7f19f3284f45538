package io.weft.access.store;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the closure of the organisation trees equal to the units. */
@Repository
@RequiredArgsConstructor
public class OrgTreeBatch {

    private static final String FED_COMPANIES = """
            select distinct f.company from feed_row f where f.is_new or f.is_changed
            """;

    private static final String COMPANIES = """
            select company from access_org_unit union select company from access_org_unit_tree
            """;

    private static final String CLEAR = """
            delete from access_org_unit_tree where company = :company
            """;

    private static final String FILL = """
            -- every unit under itself and under each of its ancestors; where parents run in a circle the climb ends
            insert into access_org_unit_tree (company, ancestor, unit, depth)
            with recursive up (unit, ancestor, depth) as (
                select code, code, 0
                  from access_org_unit
                 where company = :company
                union all
                select up.unit, parent.code, up.depth + 1
                  from up
                  join access_org_unit child on child.company = :company and child.code = up.ancestor
                  join access_org_unit parent on parent.company = :company and parent.code = child.parent_code
                 where up.depth < 20
            )
            select :company, ancestor, unit, min(depth)
              from up
             group by ancestor, unit
            """;

    private final JdbcClient jdbc;

    /** The companies of the feed under way. */
    public List<String> fedCompanies() {
        return jdbc.sql(FED_COMPANIES).query(String.class).list();
    }

    public List<String> companies() {
        return jdbc.sql(COMPANIES).query(String.class).list();
    }

    public int rebuild(String company) {
        jdbc.sql(CLEAR).param("company", company).update();
        return jdbc.sql(FILL).param("company", company).update();
    }
}
