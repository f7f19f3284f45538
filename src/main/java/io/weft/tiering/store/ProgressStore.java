package io.weft.tiering.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which customers must be looked at again, and up to which state of the data everybody was. */
@Repository
@RequiredArgsConstructor
public class ProgressStore {

    private static final String STATE = """
            -- a file still on its way in counts as not seen, and so do those behind it
            select p.feed_run, p.consent_run, p.day, p.everybody_since, p.stamp, p.recounted_at,
                   (select coalesce(min(f.run) filter (where f.status in ('QUEUED', 'RUNNING')) - 1, max(f.run), 0)
                      from platform_feed_run f) as last_run,
                   exists (select from platform_feed_run f where f.status in ('QUEUED', 'RUNNING')) as feeding,
                   p.undone <> u.files as undone, u.files as undone_files,
                   exists (select from tiering_standing) as begun,
                   exists (select from platform_job j
                            where j.type = 'tiering-run' and j.status in ('QUEUED', 'RUNNING')) as running,
                   clock_timestamp() - interval '1 minute' as settled
              from tiering_progress p
             cross join (select count(*) as files from platform_feed_run f where f.status = 'UNDONE') u
            """;

    /** Who waits already is held by the one who touches him again, so that nobody takes him before that change is there. */
    private static final String AGAIN = " on conflict (gcid) do update set at = clock_timestamp()";

    private static final String TOUCH = "insert into tiering_touched (gcid) select distinct t.gcid from (%s) t" + AGAIN;

    private static final String BY_CONSENTS = """
            select s.gcid
              from customer_consent c
              join customer_source_record s on s.id = c.source_record_id
             where c.changed_run > :run and c.changed_run <= :until
            """;
    private static final String BY_FEEDS = """
            select s.gcid from policy_policy p join customer_source_record s on s.id = p.holder_id
             where p.changed_run > :run and p.changed_run <= :until
            union all
            select s.gcid from policy_holding p join customer_source_record s on s.id = p.holder_id
             where p.changed_run > :run and p.changed_run <= :until
            union all
            select s.gcid from customer_contact p join customer_source_record s on s.id = p.source_record_id
             where p.changed_run > :run and p.changed_run <= :until and p.changed_run <> 0
            union all
            select s.gcid from customer_restriction p join customer_source_record s on s.id = p.source_record_id
             where p.changed_run > :run and p.changed_run <= :until and p.changed_run <> 0
            union all
            -- where a record belongs now, and where it came from or would go back to
            select x.gcid
              from customer_source_record s
             cross join lateral (values (s.gcid), (s.own_gcid)) x (gcid)
             where s.changed_run > :run and s.changed_run <= :until and s.changed_run <> 0 and x.gcid is not null
            union all
            select o.gcid
              from customer_source_record s
              join customer_party o on o.merged_into = s.gcid
             where s.changed_run > :run and s.changed_run <= :until and s.changed_run <> 0
            """;
    private static final String BY_CALENDAR = """
            select s.gcid from policy_policy p join customer_source_record s on s.id = p.holder_id
             where p.active_from > :from and p.active_from <= :day or p.active_to > :from and p.active_to <= :day
            union all
            select s.gcid from policy_holding p join customer_source_record s on s.id = p.holder_id
             where p.active_from > :from and p.active_from <= :day or p.active_to > :from and p.active_to <= :day
            union all
            select s.gcid from customer_contact p join customer_source_record s on s.id = p.source_record_id
             where p.at >= :left_from and p.at < :left_until
            union all
            select s.gcid from customer_consent c join customer_source_record s on s.id = c.source_record_id
             where c.expires_at > :from and c.expires_at <= :day
            union all
            select s.gcid from customer_source_record s
             where s.blocked_until >= :from and s.blocked_until < :day or s.deceased_on > :from and s.deceased_on <= :day
            union all
            select s.gcid from customer_restriction r join customer_source_record s on s.id = r.source_record_id
             where r.reason = 'DECEASED'
               and (r.valid_from > :from and r.valid_from <= :day or r.valid_until >= :from and r.valid_until < :day)
            union all
            select o.gcid from tiering_override o
             where o.status = 'APPROVED' and o.valid_until >= :from and o.valid_until < :day
            union all
            -- a month more of tenure
            select t.gcid from tiering_standing t
             where t.viewer = '' and extract(day from t.since) = any(:days)
            """;
    private static final String TAKE = """
            -- by their places: the planner believes the table as empty as it was a minute ago, and would look through it for each
            delete from tiering_touched t
             where t.ctid = any(array(select ctid from tiering_touched order by gcid limit :limit for update skip locked))
            returning t.gcid
            """;
    private static final String REACHED = """
            update tiering_progress set feed_run = :run, recounted_at = :now
            """;
    private static final String CAUGHT_UP = """
            -- what changed for all while they were looked at waits for the next time
            update tiering_progress
               set day = :day, consent_run = :run, undone = :undone,
                   everybody_since = case when everybody_since is distinct from :seen then everybody_since end
            """;

    private static final String LEARN = """
            analyze policy_policy, policy_holding, customer_source_record, customer_consent, customer_contact,
                    customer_restriction
            """;

    private final JdbcClient jdbc;

    /**
     * Where things stand.
     *
     * @param everybodySince when something changed that concerns all; null when all were looked at since
     * @param lastRun the last feed run that is wholly in
     * @param feeding whether files are on their way in
     * @param undone whether a file was taken back since
     * @param undoneFiles how many were ever taken back
     * @param begun whether tiers were given at all
     * @param running whether a run waits or is under way
     * @param settled what was touched before is there for everyone to read
     */
    public record State(
            long feedRun,
            long consentRun,
            LocalDate day,
            @Nullable OffsetDateTime everybodySince,
            long stamp,
            OffsetDateTime recountedAt,
            long lastRun,
            boolean feeding,
            boolean undone,
            long undoneFiles,
            boolean begun,
            boolean running,
            OffsetDateTime settled) {

        /** Whether something changed that concerns all. */
        public boolean everybody() {
            return everybodySince != null;
        }
    }

    public State state() {
        return jdbc.sql(STATE).query(State.class).single();
    }

    /** Lets the server learn how much a first load brought, which it has not found out by itself yet. */
    public void learn() {
        jdbc.sql(LEARN).update();
    }

    /** One customer, in the transaction that changed him. */
    public void touch(long gcid) {
        jdbc.sql("insert into tiering_touched (gcid) values (:gcid)" + AGAIN)
                .param("gcid", gcid)
                .update();
    }

    /** Everybody must be looked at again. */
    public void touchEverybody() {
        jdbc.sql("update tiering_progress set everybody_since = clock_timestamp()")
                .update();
    }

    /** Those whose consents moved in the feed runs after one, up to another. */
    public int touchByConsents(long after, long until) {
        int touched = touchBy(BY_CONSENTS, after, until);
        jdbc.sql("update tiering_progress set consent_run = :until")
                .param("until", until)
                .update();
        return touched;
    }

    /** Those with whom anything else moved in these feed runs. */
    public int touchByFeeds(long after, long until) {
        return touchBy(BY_FEEDS, after, until);
    }

    private int touchBy(String which, long after, long until) {
        return jdbc.sql(TOUCH.formatted(which))
                .param("run", after)
                .param("until", until)
                .update();
    }

    /** What a stretch of days brings by itself. */
    public record Passed(
            LocalDate from, LocalDate day, OffsetDateTime leftFrom, OffsetDateTime leftUntil, Integer[] days) {}

    /** Those with whom something began, ended or grew old by the passing of days. */
    public int touchByCalendar(Passed passed) {
        int touched = jdbc.sql(TOUCH.formatted(BY_CALENDAR))
                .param("from", passed.from())
                .param("day", passed.day())
                .param("left_from", passed.leftFrom())
                .param("left_until", passed.leftUntil())
                .param("days", passed.days())
                .update();
        jdbc.sql("update tiering_progress set day = :day")
                .param("day", passed.day())
                .update();
        return touched;
    }

    /** Takes so many off the list. */
    public Long[] take(int limit) {
        return jdbc.sql(TAKE).param("limit", limit).query(Long.class).list().toArray(Long[]::new);
    }

    /** How many wait, counted no further than this. */
    public int waiting(int atMost) {
        return jdbc.sql("select count(*) from (select from tiering_touched limit :limit) t")
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    /** Everybody was looked at as things stood then: only who was touched since waits. */
    public void caughtUp(State then, LocalDate day, OffsetDateTime now) {
        long run = then.lastRun();
        jdbc.sql("delete from tiering_touched where at < :settled")
                .param("settled", then.settled())
                .update();
        reached(run, now);
        jdbc.sql(CAUGHT_UP)
                .param("day", day)
                .param("run", run)
                .param("undone", then.undoneFiles())
                .param("seen", then.everybodySince())
                .update();
    }

    /** What was fed up to here is on the list. */
    public void reached(long run, OffsetDateTime now) {
        jdbc.sql(REACHED).param("run", run).param("now", now).update();
    }

    /** Tells every node that what it keeps of standings is old. */
    public void moveStamp() {
        jdbc.sql("update tiering_progress set stamp = stamp + 1").update();
    }
}
