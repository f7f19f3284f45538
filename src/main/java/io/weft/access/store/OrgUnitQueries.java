package io.weft.access.store;

import io.weft.access.OrgUnitRef;
import io.weft.access.OrgUnitView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the organisation trees. */
@Repository
@RequiredArgsConstructor
public class OrgUnitQueries {

    private static final String UNIT = """
            select u.company, u.code, u.parent_code, u.name, u.level, u.type, u.partner_company, u.version,
                   (select count(*)
                      from access_org_unit c
                     where c.company = u.company and c.parent_code = u.code) as children
              from access_org_unit u
            """;

    private static final String CHILDREN = UNIT + """
             where u.company = :company
               and u.parent_code is not distinct from :parent
             order by u.code
            """;

    private static final String ONE = UNIT + """
             where u.company = :company and u.code = :code
            """;

    private static final String FOUND = UNIT + """
             where u.company = :company
               and (u.code like :q || '%' or u.name like '%' || :q || '%')
             order by u.code
             limit 50
            """;

    private static final String ABOVE = UNIT + """
              join access_org_unit_tree t on t.company = u.company and t.ancestor = u.code
             where t.company = :company and t.unit = :code and t.depth > 0
             order by t.depth desc
            """;

    private static final String SUBTREE = """
            -- a unit and everything below it
            select unit from access_org_unit_tree where company = :company and ancestor = :code
            """;

    private static final String OF_COMPANIES = """
            select company, code from access_org_unit where company in (:companies)
            """;

    private static final String PROVINCE_ABOVE = """
            -- the nearest ordinary province unit at or above a unit
            select u.code
              from access_org_unit_tree t
              join access_org_unit u on u.company = t.company and u.code = t.ancestor
             where t.company = :company and t.unit = :code
               and u.level = 'PROVINCE' and coalesce(u.type, 'NORMAL') = 'NORMAL'
             order by t.depth
             limit 1
            """;

    private final JdbcClient jdbc;

    public List<OrgUnitView> children(String company, @Nullable String parent) {
        return jdbc.sql(CHILDREN)
                .param("company", company)
                .param("parent", parent, java.sql.Types.VARCHAR)
                .query((row, n) -> view(row))
                .list();
    }

    public Optional<OrgUnitView> one(OrgUnitRef unit) {
        return jdbc.sql(ONE)
                .param("company", unit.company())
                .param("code", unit.code())
                .query((row, n) -> view(row))
                .optional();
    }

    public List<OrgUnitView> found(String company, String q) {
        return jdbc.sql(FOUND)
                .param("company", company)
                .param("q", q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .query((row, n) -> view(row))
                .list();
    }

    /** From the root down, without the unit itself. */
    public List<OrgUnitView> above(OrgUnitRef unit) {
        return jdbc.sql(ABOVE)
                .param("company", unit.company())
                .param("code", unit.code())
                .query((row, n) -> view(row))
                .list();
    }

    public Set<OrgUnitRef> subtree(OrgUnitRef root) {
        return jdbc
                .sql(SUBTREE)
                .param("company", root.company())
                .param("code", root.code())
                .query((row, n) -> new OrgUnitRef(root.company(), row.getString(1)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<OrgUnitRef> ofCompanies(Collection<String> companies) {
        return jdbc
                .sql(OF_COMPANIES)
                .param("companies", companies)
                .query((row, n) -> new OrgUnitRef(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<String> provinceAbove(OrgUnitRef unit) {
        return jdbc.sql(PROVINCE_ABOVE)
                .param("company", unit.company())
                .param("code", unit.code())
                .query(String.class)
                .optional();
    }

    private static OrgUnitView view(ResultSet row) throws SQLException {
        return new OrgUnitView(
                row.getString("company"),
                row.getString("code"),
                row.getString("parent_code"),
                row.getString("name"),
                row.getString("level"),
                row.getString("type"),
                row.getString("partner_company"),
                row.getInt("children"),
                row.getInt("version"));
    }
}
