package io.weft.access.store;

import io.weft.access.CompanyView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the companies; there are a handful. */
@Repository
@RequiredArgsConstructor
public class CompanyQueries {

    private static final String COMPANY = """
            select c.code, c.line, c.name, c.name_en, c.version,
                   (select count(*) from access_org_unit u where u.company = c.code) as org_units
              from access_company c
            """;

    private final JdbcClient jdbc;

    public List<CompanyView> all() {
        return jdbc.sql(COMPANY + " order by c.code")
                .query((row, n) -> view(row))
                .list();
    }

    public Optional<CompanyView> one(String code) {
        return jdbc.sql(COMPANY + " where c.code = :code")
                .param("code", code)
                .query((row, n) -> view(row))
                .optional();
    }

    private static CompanyView view(ResultSet row) throws SQLException {
        return new CompanyView(
                row.getString("code"),
                row.getString("line"),
                row.getString("name"),
                row.getString("name_en"),
                row.getLong("org_units"),
                row.getInt("version"));
    }
}
