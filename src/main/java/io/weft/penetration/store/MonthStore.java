package io.weft.penetration.store;

import io.weft.penetration.MonthEnd;
import io.weft.penetration.MonthFigure;
import io.weft.penetration.MonthGrain;
import io.weft.platform.copy.CopyWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Month ends and their figures. What a closed month holds is kept by the database itself. */
@Repository
@RequiredArgsConstructor
public class MonthStore {

    private static final String COLUMNS =
            "penetration_month_figure (month, viewer, segment, dimension, code, customers,"
                    + " products, cross_products, contracts, multi_company)";
    private static final String BEGIN = """
            insert into penetration_month (month, kept_at, took_ms)
            values (:month, :now, 0)
                on conflict (month) do update set kept_at = excluded.kept_at
            """;
    private static final String GRAIN =
            "penetration_month_grain (month, segment, company, org_unit, channel, product_class, customers, products,"
                    + " contracts, policies, premium)";
    private static final String CLASSES = "select company || '/' || code as product, class from catalog_product";
    private static final String ALL = "select month, kept_at, closed_at from penetration_month order by month desc";
    private static final String TOTALS = """
            select month, viewer, segment, dimension, code, customers, products, cross_products, contracts, multi_company
              from penetration_month_figure
             where viewer = :viewer and segment = :segment and dimension = any(:dimensions)
             order by month desc, dimension, code
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public List<MonthEnd> all() {
        return jdbc.sql(ALL).query(MonthEnd.class).list();
    }

    public Optional<MonthEnd> find(LocalDate month) {
        return all().stream().filter(one -> one.month().equals(month)).findFirst();
    }

    /** Takes away what was kept of a month that is not closed, and begins it anew. */
    public void begin(LocalDate month, OffsetDateTime now) {
        jdbc.sql(BEGIN).param("month", month).param("now", now).update();
        for (var table : List.of("penetration_month_figure", "penetration_month_grain")) {
            jdbc.sql("delete from " + table + " where month = :month")
                    .param("month", month)
                    .update();
        }
    }

    /** The class of each product, by its code. */
    public Map<String, String> classes() {
        var classes = new HashMap<String, String>();
        jdbc.sql(CLASSES).query(row -> {
            classes.put(row.getString("product"), row.getString("class"));
        });
        return classes;
    }

    /** Keeps the figures at the grain of company, organisation, channel and product class. */
    public void keepGrain(LocalDate month, List<MonthGrain> grain) {
        try (var copy = CopyWriter.into(dataSource, GRAIN)) {
            grain.forEach(one -> copy.row(
                    month,
                    one.segment().name(),
                    one.company(),
                    one.orgUnit(),
                    one.channel(),
                    one.productClass(),
                    one.customers(),
                    one.products(),
                    one.contracts(),
                    one.policies(),
                    one.premium().toPlainString()));
            copy.finish();
        }
    }

    public void keep(List<MonthFigure> figures) {
        try (var copy = CopyWriter.into(dataSource, COLUMNS)) {
            figures.forEach(one -> copy.row(
                    one.month(),
                    one.viewer(),
                    one.segment().name(),
                    one.dimension(),
                    one.code(),
                    one.customers(),
                    one.products(),
                    one.crossProducts(),
                    one.contracts(),
                    one.multiCompany()));
            copy.finish();
        }
    }

    public void took(LocalDate month, long millis) {
        jdbc.sql("update penetration_month set took_ms = :took where month = :month")
                .param("took", (int) Math.min(Integer.MAX_VALUE, millis))
                .param("month", month)
                .update();
    }

    /** Answers false when the month is not kept or closed already. */
    public boolean close(LocalDate month, OffsetDateTime now) {
        return jdbc.sql("update penetration_month set closed_at = :now where month = :month and closed_at is null")
                        .param("month", month)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** What was kept for a viewer, in all and by some dimensions. */
    public List<MonthFigure> figures(String viewer, String segment, String... dimensions) {
        return jdbc.sql(TOTALS)
                .param("viewer", viewer)
                .param("segment", segment)
                .param("dimensions", dimensions)
                .query(MonthFigure.class)
                .list();
    }
}
