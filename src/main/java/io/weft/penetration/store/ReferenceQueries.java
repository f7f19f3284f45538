package io.weft.penetration.store;

import io.weft.penetration.CodeNames;
import io.weft.penetration.Dimension;
import io.weft.penetration.rules.Reference;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Companies, products, channels and organisation units as far as slices speak of them. */
@Repository
@RequiredArgsConstructor
class ReferenceQueries {

    private static final String COMPANIES = "select code, name, name_en from access_company order by code";
    private static final String PRODUCTS = "select company, code, series, name from catalog_product";
    private static final String CHANNELS = "select code, home_series, name from catalog_channel";
    private static final String ORG_UNITS = "select company, code, parent_code, name from access_org_unit";

    private final JdbcClient jdbc;

    Reference reference() {
        return new Reference(
                jdbc.sql(COMPANIES).query((row, n) -> row.getString(1)).list(),
                jdbc.sql(PRODUCTS)
                        .query((row, n) -> new Reference.Product(row.getString(1), row.getString(2), row.getString(3)))
                        .list(),
                jdbc.sql(CHANNELS)
                        .query((row, n) -> new Reference.Channel(row.getString(1), row.getString(2)))
                        .list(),
                jdbc.sql(ORG_UNITS)
                        .query((row, n) -> new Reference.OrgUnit(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
    }

    CodeNames names() {
        var english = new HashMap<String, String>();
        var companies = new HashMap<String, String>();
        jdbc.sql(COMPANIES).query(row -> {
            companies.put(row.getString(1), row.getString(2));
            if (row.getString(3) != null) {
                english.put(row.getString(1), row.getString(3));
            }
        });
        return new CodeNames(
                Map.of(
                        Dimension.COMPANY, companies,
                        Dimension.PRODUCT, inCompany(PRODUCTS),
                        Dimension.CHANNEL, channels(),
                        Dimension.ORG_UNIT, inCompany(ORG_UNITS)),
                english);
    }

    private Map<String, String> inCompany(String sql) {
        var names = new HashMap<String, String>();
        jdbc.sql(sql).query(row -> {
            names.put(row.getString(1) + "/" + row.getString(2), row.getString(4));
        });
        return names;
    }

    private Map<String, String> channels() {
        var names = new HashMap<String, String>();
        jdbc.sql(CHANNELS).query(row -> {
            names.put(row.getString(1), row.getString(3));
        });
        return names;
    }
}
