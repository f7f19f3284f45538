package io.weft.customer.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Set-based steps that keep the links equal to the strong keys: records share a customer number exactly when their keys are
 * equal (feeds.md "Exact definitions"). A step is one statement over the records somebody touched; a <em>unit</em> is what
 * must share one number, all records of a key or one record without. Docs: docs/rules/identity.md, "How numbers are given".
 */
@Repository
@RequiredArgsConstructor
public class LinkBatch {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('customer.linking'))";

    private static final String NEW_TABLES = """
            drop table if exists link_touched, link_unit, link_wish;
            create temp table link_touched (
                id bigint primary key, unit bigint, gcid bigint, own_gcid bigint, strong_key bytea, kind text) on commit drop;
            create temp table link_unit (
                unit bigint primary key, strong_key bytea, gcid bigint, fresh boolean not null default false)
                on commit drop;
            create temp table link_wish (unit bigint, gcid bigint, rank int, id bigint) on commit drop;
            """;

    private static final String TOUCH = """
            insert into link_touched (id, unit, gcid, own_gcid, strong_key, kind)
            select s.id,
                   case when s.strong_key is null then s.id else min(s.id) over (partition by s.strong_key) end,
                   s.gcid, s.own_gcid, s.strong_key, s.kind
              from customer_source_record s
            """;

    private static final String TOUCH_ONE = TOUCH + " where s.id = :record";

    private static final String TOUCH_FED = TOUCH + """
              join feed_row f on f.company = s.company and f.source_key = s.source_key
             where f.bad_column is null
               and (f.is_new or f.is_changed)
               and not exists (select 1 from customer_identity_key k
                                where k.strong_key = s.strong_key and k.gcid = s.gcid)
            """;

    private static final String TOUCH_INCONSISTENT = TOUCH + """
             where case when s.strong_key is not null
                        then not exists (select 1 from customer_identity_key k
                                          where k.strong_key = s.strong_key and k.gcid = s.gcid)
                        else exists (select 1 from customer_identity_key k where k.gcid = s.gcid)
                          or exists (select 1 from customer_source_record o where o.gcid = s.gcid and o.id <> s.id)
                    end
            """;

    private static final String MAKE_UNITS = """
            -- a key that was seen before keeps its number
            insert into link_unit (unit, strong_key, gcid)
            select t.unit, t.strong_key, k.gcid
              from link_touched t
              left join customer_identity_key k on k.strong_key = t.strong_key
             where t.id = t.unit
            """;

    private static final String COLLECT_WISHES = """
            -- others want the number their records have, or had; if nobody else is under it
            insert into link_wish (unit, gcid, rank, id)
            select u.unit, w.gcid, w.rank, t.id
              from link_unit u
              join link_touched t on t.unit = u.unit
             cross join lateral (values (t.gcid, 1), (t.own_gcid, 2)) w (gcid, rank)
             where u.gcid is null
               and w.gcid is not null
               and not exists (select 1 from link_unit given where given.gcid = w.gcid)
               and not exists (select 1 from customer_source_record o
                                where o.gcid = w.gcid
                                  and not exists (select 1 from link_touched m where m.id = o.id))
            """;

    private static final String GRANT_WISHES = """
            update link_unit u
               set gcid = g.gcid
              from (select distinct on (won.unit) won.unit, won.gcid
                      from (select distinct on (w.gcid) w.* from link_wish w order by w.gcid, w.rank, w.id) won
                     order by won.unit, won.rank, won.id) g
             where g.unit = u.unit
            """;

    private static final String GIVE_FRESH_NUMBERS = """
            update link_unit set gcid = nextval('customer_party_gcid_seq'), fresh = true where gcid is null
            """;

    private static final String OPEN_PARTIES = """
            -- a number that was an alias comes back to life
            insert into customer_party as p (gcid, kind)
            select u.gcid, t.kind
              from link_unit u
              join link_touched t on t.id = u.unit
                on conflict (gcid) do update
               set merged_into = null, kind = excluded.kind
             where p.merged_into is not null or p.kind <> excluded.kind
            """;

    private static final String MOVE_RECORDS = """
            update customer_source_record s
               set gcid = u.gcid,
                   former_gcid = case when s.created_at = now() then null else s.gcid end,
                   moved_at = now(),
                   own_gcid = case when u.fresh then u.gcid else coalesce(s.own_gcid, s.gcid) end
              from link_touched t
              join link_unit u on u.unit = t.unit
             where s.id = t.id
               and s.gcid <> u.gcid
            """;

    private static final String FORGET_KEYS = """
            delete from customer_identity_key k
             using link_unit u
             where k.gcid = u.gcid
               and k.strong_key is distinct from u.strong_key
            """;

    private static final String REMEMBER_KEYS = """
            insert into customer_identity_key (strong_key, gcid)
            select u.strong_key, u.gcid from link_unit u where u.strong_key is not null
                on conflict (strong_key) do nothing
            """;

    private static final String CLOSE_EMPTY_PARTIES = """
            update customer_party p
               set merged_into = m.gcid
              from (select distinct on (t.gcid) t.gcid as old_gcid, u.gcid
                      from link_touched t
                      join link_unit u on u.unit = t.unit
                     where t.gcid <> u.gcid
                     order by t.gcid, t.id) m
             where p.gcid = m.old_gcid
               and not exists (select 1 from customer_source_record s where s.gcid = m.old_gcid)
            """;

    private static final String NOTE_PAIRS = """
            -- equal number, other name: two customers, and a pair to review (PR-ID-05)
            insert into customer_match_candidate (first_record, second_record, reason)
            select distinct least(s.id, o.id), greatest(s.id, o.id), 'SAME_NUMBER_OTHER_NAME'
              from link_touched t
              join customer_source_record s on s.id = t.id
             cross join lateral (select o.id
                                   from customer_source_record o
                                  where o.id_no_hash = s.id_no_hash
                                    and o.id_type = s.id_type
                                    and o.gcid <> s.gcid
                                  limit 20) o
             where s.id_type = 'ID_CARD'
               and s.id_no_hash is not null
                on conflict (first_record, second_record) do nothing
            """;

    private final JdbcClient jdbc;

    /** The records the feed under way wrote; answers how many need a look. */
    public int touchFed() {
        return touch(TOUCH_FED);
    }

    /** All records whose number is not what their key says; after an undo, or to repair. */
    public int touchInconsistent() {
        return touch(TOUCH_INCONSISTENT);
    }

    public int touch(long record) {
        prepare();
        return jdbc.sql(TOUCH_ONE).param("record", record).update();
    }

    /** Gives every touched record the number its key says; answers how many records moved. */
    public int link() {
        jdbc.sql("analyze link_touched").update();
        jdbc.sql(MAKE_UNITS).update();
        jdbc.sql("analyze link_unit").update();
        jdbc.sql(COLLECT_WISHES).update();
        jdbc.sql(GRANT_WISHES).update();
        jdbc.sql(GIVE_FRESH_NUMBERS).update();
        jdbc.sql(OPEN_PARTIES).update();
        int moved = jdbc.sql(MOVE_RECORDS).update();
        jdbc.sql(FORGET_KEYS).update();
        jdbc.sql(REMEMBER_KEYS).update();
        jdbc.sql(CLOSE_EMPTY_PARTIES).update();
        jdbc.sql(NOTE_PAIRS).update();
        return moved;
    }

    private int touch(String statement) {
        prepare();
        return jdbc.sql(statement).update();
    }

    /** One linking at a time: the second sees what the first committed. */
    private void prepare() {
        jdbc.sql(LOCK).query(rows -> {});
        jdbc.sql(NEW_TABLES).update();
    }
}
