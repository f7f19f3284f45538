package io.weft.tiering.store;

import io.weft.catalog.Need;
import io.weft.catalog.Series;
import io.weft.customer.SqlCondition;
import io.weft.tiering.TierFilter;
import io.weft.tiering.TieredCustomer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the customers of a view page by page. */
@Repository
@RequiredArgsConstructor
public class TierListQueries {

    private static final String PAGE = """
            select s.gcid, s.tier, s.value / 10000.0 as value, s.potential / 10000.0 as potential, s.version,
                   s.entered_on as since, s.counted as premium, s.last_contact, s.home_company, s.home_agent
              from tiering_standing s
             where s.viewer = :view
               and s.gcid > :after
               and %s
             order by s.gcid
             limit :limit
            """;
    private static final String UNITS = """
            with recursive below as (
                select u.code from access_org_unit u where u.company = :company and u.code = :unit
                union
                select u.code from access_org_unit u join below b on u.parent_code = b.code where u.company = :company)
            select code from below
            """;

    private final JdbcClient jdbc;

    /**
     * A page to read.
     *
     * @param reach who is in the viewer's reach, over {@code s.gcid}
     */
    public record Asked(CountQueries.Place place, TierFilter filter, SqlCondition reach, long after) {}

    public List<TieredCustomer> page(Asked asked, int limit) {
        var filter = asked.filter();
        return jdbc.sql(PAGE.formatted(String.join(" and ", conditions(asked))))
                .params(asked.reach().params())
                .param("view", asked.place().viewer())
                .param("after", asked.after())
                .param("tier", filter.tier())
                .param("company", asked.place().company())
                .param("units", asked.place().units().toArray(String[]::new))
                .param("need", bit(Need.values(), filter.lacks()))
                .param("series", bit(Series.values(), filter.without()))
                .param("limit", limit)
                .query(TieredCustomer.class)
                .list();
    }

    /** A unit of a company with all below it. */
    public List<String> units(String company, String unit) {
        return jdbc.sql(UNITS)
                .param("company", company)
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    private static List<String> conditions(Asked asked) {
        var filter = asked.filter();
        var conditions = new ArrayList<String>();
        conditions.add(asked.reach().sql());
        add(conditions, !filter.tier().isEmpty(), "s.tier = :tier");
        add(conditions, !asked.place().company().isEmpty(), "s.home_company = :company");
        add(conditions, !asked.place().everywhere(), "s.home_unit = any(:units)");
        add(conditions, !filter.lacks().isEmpty(), "s.needs_met & :need = 0");
        add(conditions, !filter.without().isEmpty(), "s.series_held & :series = 0");
        return conditions;
    }

    private static void add(List<String> conditions, boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
    }

    private static <E extends Enum<E>> int bit(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .mapToInt(one -> 1 << one.ordinal())
                .sum();
    }
}
