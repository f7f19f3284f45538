package io.weft.tiering.store;

import io.weft.tiering.TierFlow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who went from which tier to which: of a month from the history of a view, of a run from what it kept. */
@Repository
@RequiredArgsConstructor
public class FlowQueries {

    private static final String OF_MONTH = """
            select coalesce(m.from_tier, '') as "from", coalesce(m.to_tier, '') as "to", count(*) as customers
              from tiering_move m
             where m.viewer = :view
               and m.day >= :first and m.day < :next
             group by 1, 2
            """;
    private static final String OF_PLACE = """
            select coalesce(m.from_tier, '') as "from", coalesce(m.to_tier, '') as "to", count(*) as customers
              from tiering_move m
              join tiering_standing s on s.viewer = m.viewer and s.gcid = m.gcid
             where m.viewer = :view
               and m.day >= :first and m.day < :next
               and s.home_company = :company
               and s.home_unit = any(:units)
             group by 1, 2
            """;
    private static final String OF_RUN = """
            select m.from_tier as "from", m.to_tier as "to", m.customers
              from tiering_migration m
             where m.run_id = :run
               and m.company = ''
            """;
    private static final String MONTHS = """
            -- one look into the index for each month, from the latest back
            with recursive months as (
                (select date_trunc('month', m.day)::date as first
                   from tiering_move m where m.viewer = :view order by m.day desc limit 1)
                union all
                select (select date_trunc('month', m.day)::date
                          from tiering_move m
                         where m.viewer = :view and m.day < months.first order by m.day desc limit 1)
                  from months where months.first is not null)
            select first from months where first is not null limit 12
            """;

    private final JdbcClient jdbc;

    /**
     * A month of a view.
     *
     * @param units only customers at home in these units of the company; everybody when {@code everywhere}
     */
    public record Asked(String viewer, YearMonth month, String company, boolean everywhere, List<String> units) {}

    public List<TierFlow> ofMonth(Asked asked) {
        return jdbc.sql(asked.everywhere() ? OF_MONTH : OF_PLACE)
                .param("view", asked.viewer())
                .param("first", asked.month().atDay(1))
                .param("next", asked.month().plusMonths(1).atDay(1))
                .param("company", asked.company())
                .param("units", asked.units().toArray(String[]::new))
                .query(TierFlow.class)
                .list();
    }

    /** Of everybody at a run, those who stayed with them. */
    public List<TierFlow> ofRun(long run) {
        return jdbc.sql(OF_RUN).param("run", run).query(TierFlow.class).list();
    }

    /** The latest twelve months in which anybody moved in a view. */
    public List<YearMonth> months(String viewer) {
        return jdbc.sql(MONTHS).param("view", viewer).query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .toList();
    }
}
