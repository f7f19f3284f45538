package io.weft.penetration.store;

import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.Tiers;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tiers customers are in: all of them after a run, else those that moved since. */
@Repository
@RequiredArgsConstructor
class TierQueries {

    private static final int ROWS_AT_ONCE = 20_000;
    private static final String STATE = """
            select coalesce((select max(id) from tiering_run where status = 'PUBLISHED'), 0) as run,
                   coalesce((select max(id) from tiering_move), 0) as move
            """;
    private static final String ALL = "select gcid, viewer, tier from tiering_standing";
    private static final String SOME = ALL + " where gcid = any(:gcids)";
    private static final String MOVED = """
            select gcid, viewer, coalesce(to_tier, '') as tier
              from tiering_move
             where id > :since and id <= :until
             order by id
            """;

    private final JdbcClient jdbc;

    TierState state() {
        return jdbc.sql(STATE).query(TierState.class).single();
    }

    /** Everybody's tier. */
    Tiers all(ContractIndex index) {
        var tiers = new Tiers.Builder(index);
        jdbc.sql(ALL).withFetchSize(ROWS_AT_ONCE).query(adding(tiers));
        return tiers.build();
    }

    /** The tiers of an index, read again for some of its customers. */
    Tiers some(ContractIndex index, long[] gcids) {
        var tiers = new Tiers.Builder(index, index.tiers());
        jdbc.sql(SOME).param("gcids", gcids).withFetchSize(ROWS_AT_ONCE).query(adding(tiers));
        return tiers.build();
    }

    /** The tiers of an index, with what happened between two states. */
    Tiers moved(ContractIndex index, TierState since, TierState until) {
        var tiers = new Tiers.Builder(index, index.tiers());
        jdbc.sql(MOVED)
                .param("since", since.move())
                .param("until", until.move())
                .withFetchSize(ROWS_AT_ONCE)
                .query(adding(tiers));
        return tiers.build();
    }

    private static RowCallbackHandler adding(Tiers.Builder tiers) {
        return row -> tiers.add(row.getLong(1), row.getString(2), row.getString(3));
    }
}
