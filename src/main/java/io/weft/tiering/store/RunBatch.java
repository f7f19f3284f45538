package io.weft.tiering.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Set-based steps of one run or recount. Each is one statement; what is published is published in the caller's transaction. */
@Repository
@RequiredArgsConstructor
public class RunBatch {

    private static final String FACTS = FactSql.COLUMNS;
    private static final String DECIDED = "counted, value, potential, reached, tier, below";

    private static final String MOVES = """
            -- who went from where to where; nobody went anywhere when tiers are given for the first time
            insert into tiering_move (viewer, gcid, from_tier, to_tier, day, at, cause, version, run_id)
            select d.viewer, d.gcid, s.tier, d.tier, :day, :now,
                   case when d.override_tier is not null then 'OVERRIDE' else :cause end, :version, :run
              from tiering_decision d
              left join tiering_standing s on s.viewer = d.viewer and s.gcid = d.gcid
             where d.run_id = :run
               and s.tier is distinct from d.tier
               and (:cause <> 'FIRST' or s.tier is not null)
            """;
    private static final String RENEW = """
            update tiering_standing s
               set (%1$s, %2$s, version, overridden, entered_on)
                   = (%3$s, %4$s, :version, d.override_tier is not null,
                      case when s.tier = d.tier then s.entered_on else :day end)
              from tiering_decision d
             where d.run_id = :run
               and s.viewer = d.viewer
               and s.gcid = d.gcid
               and %5$s
               and (%6$s, s.version, s.overridden) is distinct from (%3$s, %4$s, :version, d.override_tier is not null)
            """;
    private static final String ENTER = """
            insert into tiering_standing (viewer, gcid, %1$s, %2$s, version, overridden, entered_on)
            select d.viewer, d.gcid, %3$s, %4$s, :version, d.override_tier is not null, :day
              from tiering_decision d
             where d.run_id = :run
               and d.before_version is null
            """;
    private static final String LEAVE = """
            -- a set difference and no anti-join: the planner knows no decision of a recount and would compare each with each
            with gone as materialized (
                select s.viewer, s.gcid from tiering_standing s where %s
                except
                select d.viewer, d.gcid from tiering_decision d where d.run_id = :run),
            left_behind as (
                delete from tiering_standing s
                 using gone g
                 where s.viewer = g.viewer and s.gcid = g.gcid
                returning s.viewer, s.gcid, s.tier)
            insert into tiering_move (viewer, gcid, from_tier, day, at, cause, version, run_id)
            select viewer, gcid, tier, :day, :now, 'GONE', :version, :run
              from left_behind
            """;

    private static final String MIGRATION = """
            insert into tiering_migration (run_id, company, from_tier, to_tier, customers, premium)
            select :run, coalesce(d.home_company, ''), coalesce(s.tier, ''), d.tier, count(*), sum(d.counted)
              from tiering_decision d
              left join tiering_standing s on s.viewer = '' and s.gcid = d.gcid
             where d.run_id = :run
               and d.viewer = ''
             group by grouping sets ((d.home_company, s.tier, d.tier), (s.tier, d.tier))
            """;

    private static final String COUNTS = """
            select count(*) filter (where d.viewer = '') as customers,
                   count(*) filter (where d.viewer <> '') as views,
                   count(*) filter (where d.viewer = '' and array_position(:tiers, d.tier) < array_position(:tiers, s.tier)) as up,
                   count(*) filter (where d.viewer = '' and array_position(:tiers, d.tier) > array_position(:tiers, s.tier)) as down,
                   count(*) filter (where d.viewer = '' and d.override_tier is null and d.reached <> d.tier) as held
              from tiering_decision d
              left join tiering_standing s on s.viewer = d.viewer and s.gcid = d.gcid
             where d.run_id = :run
            """;

    /** Decisions of everybody stay, or are worked on by statements that want an index. */
    private static final String KEPT = "tiering_decision";

    /** Those of a recount are gone with its transaction, and leave no dead rows behind where runs are kept. */
    private static final String PASSING = "tiering_recount";

    /** The tables are large, and the planner knows nothing of what was just written. */
    private static final String NEARBY = "set local enable_seqscan = off";

    private static final String ROOM = """
            create temporary table if not exists tiering_recount (like tiering_decision) on commit delete rows
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /** What a run did: customers and company views looked at, and how many customers went up, down or were held. */
    public record Counts(long customers, long views, long up, long down, long held) {}

    /**
     * What is published.
     *
     * @param run 0 for a recount
     * @param cause FIRST, MONTHLY, DEMAND or RECOUNT
     */
    public record Publication(long run, int version, String cause, LocalDate day, OffsetDateTime now) {}

    /** One writer of tiers at a time, in the whole cluster; until the end of the transaction. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('tiering'))").query().singleValue();
        jdbc.sql("select set_config('work_mem', '256MB', true)").query().singleValue();
    }

    /** Of everybody. */
    public DecisionWriter decisions(long run) {
        return new DecisionWriter(dataSource, KEPT, run);
    }

    /** Of touched customers, until the end of the transaction. */
    public DecisionWriter passingDecisions() {
        jdbc.sql(ROOM).update();
        return new DecisionWriter(dataSource, PASSING, 0);
    }

    /** Takes away what an earlier attempt or a recount left. */
    public void forget(long run) {
        jdbc.sql("delete from tiering_decision where run_id = :run")
                .param("run", run)
                .update();
    }

    public Counts counts(long run, String[] tiers) {
        return jdbc.sql(COUNTS)
                .param("run", run)
                .param("tiers", tiers)
                .query(Counts.class)
                .single();
    }

    /** Keeps who went from which tier to which; before {@link #publish}, which changes where they come from. */
    public void keepMigration(long run) {
        jdbc.sql(MIGRATION).param("run", run).update();
    }

    /** Makes the decisions the tiers of everybody, or of the given customers; null means everybody. */
    public void publish(Publication publication, Long @Nullable [] gcids) {
        jdbc.sql(gcids == null ? "analyze tiering_decision" : NEARBY).update();
        update(MOVES, publication, gcids);
        // everybody's rows are joined table by table, a few customers' are looked up in both
        var viewers = gcids == null ? List.of("s.viewer = ''", "s.viewer <> ''") : List.of("true");
        for (var viewer : viewers) {
            update(
                    RENEW.formatted(
                            FACTS, DECIDED, of("d", FACTS), of("d", DECIDED), viewer, of("s", FACTS + ", " + DECIDED)),
                    publication,
                    gcids);
        }
        update(ENTER.formatted(FACTS, DECIDED, of("d", FACTS), of("d", DECIDED)), publication, gcids);
        update(LEAVE.formatted(gcids == null ? "true" : "s.gcid = any(:gcids)"), publication, gcids);
    }

    private void update(String statement, Publication publication, Long @Nullable [] gcids) {
        jdbc.sql(gcids == null ? statement : statement.replace(KEPT, PASSING))
                .param("run", publication.run())
                .param("version", publication.version())
                .param("cause", publication.cause())
                .param("day", publication.day())
                .param("now", publication.now())
                .param("gcids", gcids)
                .update();
    }

    private static String of(String alias, String columns) {
        return columns.replaceAll("(\\w+)", alias + ".$1");
    }
}
