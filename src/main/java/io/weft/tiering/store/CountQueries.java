package io.weft.tiering.store;

import io.weft.catalog.Need;
import io.weft.catalog.Series;
import io.weft.tiering.TierCount;
import io.weft.tiering.TierPart;
import io.weft.tiering.TierUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the kept counts of tiers. */
@Repository
@RequiredArgsConstructor
public class CountQueries {

    private static final String TIERS =
            """
            select c.tier, sum(c.customers)::bigint as customers, sum(c.premium) as premium,
                   array[%s] as lacks, array[%s] as without
              from tiering_count c
             where c.viewer = :view
               and :company in ('', c.company)
               and (:everywhere or c.unit = any(:units))
             group by c.tier
            """.formatted(sums("lacks", Need.values().length), sums("without", Series.values().length));
    private static final String COMPANIES = """
            select c.company, '' as unit, coalesce(a.name, c.company) as name, c.tier,
                   sum(c.customers)::bigint as customers, sum(c.premium) as premium
              from tiering_count c
              left join access_company a on a.code = c.company
             where c.viewer = :view
               and c.company <> :but
             group by c.company, a.name, c.tier
            """;
    private static final String UNITS = """
            with recursive below as (
                select u.code as top, u.code
                  from access_org_unit u
                 where u.company = :company and u.code = any(:tops)
                union
                select b.top, u.code
                  from below b
                  join access_org_unit u on u.company = :company and u.parent_code = b.code)
            select o.company, o.code as unit, o.name, c.tier, sum(c.customers)::bigint as customers,
                   sum(c.premium) as premium
              from below b
              join access_org_unit o on o.company = :company and o.code = b.top
              join tiering_count c on c.viewer = :view and c.company = :company and c.unit = b.code
             group by o.company, o.code, o.name, c.tier
            """;
    private static final String CHILDREN = """
            select u.code from access_org_unit u
             where u.company = :company and u.parent_code is not distinct from nullif(:unit, '')
            """;
    private static final String WAY = """
            with recursive up as (
                select u.code, u.name, u.parent_code, 0 as far
                  from access_org_unit u where u.company = :company and u.code = :unit
                union
                select u.code, u.name, u.parent_code, up.far + 1
                  from up join access_org_unit u on u.company = :company and u.code = up.parent_code)
            select code, name from up order by far desc
            """;

    private final JdbcClient jdbc;

    /**
     * Where to count.
     *
     * @param company empty for all
     * @param units only these; everywhere when {@code everywhere}
     */
    public record Place(String viewer, String company, boolean everywhere, List<String> units) {}

    public List<TierCount> tiers(Place place) {
        return jdbc.sql(TIERS)
                .param("view", place.viewer())
                .param("company", place.company())
                .param("everywhere", place.everywhere())
                .param("units", place.units().toArray(String[]::new))
                .query((row, number) -> new TierCount(
                        row.getString("tier"),
                        row.getLong("customers"),
                        row.getBigDecimal("premium"),
                        longs(row, "lacks"),
                        longs(row, "without")))
                .list();
    }

    /** By the company customers are at home in, but for one; an empty text leaves out none. */
    public List<TierPart> companies(String viewer, String but) {
        return jdbc.sql(COMPANIES)
                .param("view", viewer)
                .param("but", but)
                .query(TierPart.class)
                .list();
    }

    /** By these units, each with all below it. */
    public List<TierPart> units(String viewer, String company, List<String> tops) {
        return jdbc.sql(UNITS)
                .param("view", viewer)
                .param("company", company)
                .param("tops", tops.toArray(String[]::new))
                .query(TierPart.class)
                .list();
    }

    /** The units right below one, or the top ones of a company. */
    public List<String> children(String company, String unit) {
        return jdbc.sql(CHILDREN)
                .param("company", company)
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    /** A unit and those above it, the top one first. */
    public List<TierUnit> way(String company, String unit) {
        return jdbc.sql(WAY)
                .param("company", company)
                .param("unit", unit)
                .query(TierUnit.class)
                .list();
    }

    private static List<Long> longs(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    private static String sums(String column, int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(at -> "sum(c." + column + "[" + at + "])::bigint")
                .collect(Collectors.joining(", "));
    }
}
