package io.weft.tiering.store;

import io.weft.customer.SqlCondition;
import io.weft.tiering.MoveFilter;
import io.weft.tiering.TierMover;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who is behind a cell of the moves, page by page. */
@Repository
@RequiredArgsConstructor
public class MoverQueries {

    private static final String PAGE = """
            select m.key, m.gcid, m.day, m.cause, s.tier
              from (%s) m
              left join tiering_standing s on s.viewer = :view and s.gcid = m.gcid
             order by m.key
            """;
    private static final String OF_MONTH = """
            select m.id as key, m.gcid, m.day, m.cause
              from tiering_move m
             where m.viewer = :view
               and m.day >= :first and m.day < :next
               and m.from_tier is not distinct from nullif(:from, '')
               and m.to_tier is not distinct from nullif(:to, '')
               and m.id > :after
               and %s
               and %s
             order by m.id
             limit :limit
            """;
    private static final String HOME = """
            exists (select from tiering_standing h
                     where h.viewer = m.viewer and h.gcid = m.gcid
                       and h.home_company = :company and h.home_unit = any(:units))
            """;
    private static final String OF_RUN = """
            select m.id as key, m.gcid, m.day, m.cause
              from tiering_move m
             where m.run_id = :run
               and m.viewer = :view
               and m.from_tier is not distinct from nullif(:from, '')
               and m.to_tier is not distinct from nullif(:to, '')
               and m.id > :after
             order by m.id
             limit :limit
            """;
    private static final String LOOKED_AT = """
            select d.gcid as key, d.gcid, r.day, r.cause
              from tiering_decision d
              join tiering_run r on r.id = d.run_id
             where d.run_id = :run
               and d.viewer = :view
               and coalesce(d.before_tier, '') = :from
               and d.tier = :to
               and d.gcid > :after
             order by d.gcid
             limit :limit
            """;

    private final JdbcClient jdbc;

    /**
     * A page to read.
     *
     * @param reach who is in the viewer's reach, over {@code m.gcid}
     */
    public record Asked(CountQueries.Place place, MoveFilter cell, SqlCondition reach, long after, int limit) {}

    /** Those who moved in the month, by the order of their moves. */
    public List<TierMover> ofMonth(YearMonth month, Asked asked) {
        var home = asked.place().everywhere() ? "true" : HOME;
        return bound(OF_MONTH.formatted(home, asked.reach().sql()), asked)
                .params(asked.reach().params())
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("company", asked.place().company())
                .param("units", asked.place().units().toArray(String[]::new))
                .query(TierMover.class)
                .list();
    }

    /** Those of the whole group who moved at a run. */
    public List<TierMover> ofRun(long run, Asked asked) {
        return bound(OF_RUN, asked).param("run", run).query(TierMover.class).list();
    }

    /** Those whom a run, whose decisions are still kept, found in one tier and put into another or the same. */
    public List<TierMover> lookedAt(long run, Asked asked) {
        return bound(LOOKED_AT, asked).param("run", run).query(TierMover.class).list();
    }

    private JdbcClient.StatementSpec bound(String which, Asked asked) {
        return jdbc.sql(PAGE.formatted(which))
                .param("view", asked.place().viewer())
                .param("from", asked.cell().from())
                .param("to", asked.cell().to())
                .param("after", asked.after())
                .param("limit", asked.limit());
    }
}
