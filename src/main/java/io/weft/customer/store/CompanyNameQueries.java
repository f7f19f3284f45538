package io.weft.customer.store;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the names of the group's companies. */
@Repository
@RequiredArgsConstructor
public class CompanyNameQueries {

    private static final String NAMES =
            "select code, name, coalesce(name_en, name) as name_en from access_company order by code";

    private final JdbcClient jdbc;

    /** Code to name in Chinese or in English, by code. */
    public Map<String, String> names(boolean chinese) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(NAMES)
                .query((row, n) -> names.put(row.getString("code"), row.getString(chinese ? "name" : "name_en")))
                .list();
        return names;
    }
}
