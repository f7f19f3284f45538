package io.weft.tiering.store;

import io.weft.customer.SqlCondition;
import io.weft.tiering.AskOverride;
import io.weft.tiering.TierOverride;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tiers set by hand: asked for by one, decided by another, over by themselves after their last day. */
@Repository
@RequiredArgsConstructor
public class OverrideStore {

    private static final String SELECT = """
            select o.id, o.viewer, o.gcid, o.tier, o.reason, o.valid_until as until, o.asked_by, o.asked_at, o.status,
                   coalesce(a.name, '') as asker, coalesce(d.name, '') as decider, o.decided_at,
                   case when o.status = 'APPROVED' then s.reached else s.tier end as before
              from tiering_override o
              left join access_user a on a.id = o.asked_by
              left join access_user d on d.id = o.decided_by
              left join tiering_standing s on s.viewer = o.viewer and s.gcid = o.gcid
            """;
    private static final String OPEN = SELECT + """
             where o.viewer = :view
               and o.status in ('ASKED', 'APPROVED')
               and o.valid_until >= :day
               and %s
             order by o.status desc, o.asked_at
             limit :limit
            """;
    private static final String ONE = SELECT + """
             where o.viewer = :view
               and o.gcid = :gcid
               and o.status in ('ASKED', 'APPROVED')
               and o.valid_until >= :day
            """;
    private static final String WAITING = """
            select count(*)
              from tiering_override o
             where o.viewer = :view
               and o.status = 'ASKED'
               and o.valid_until >= :day
               and o.asked_by <> :user
               and %s
            """;
    private static final String LET_GO = """
            delete from tiering_override o
             where o.viewer = :view and o.gcid = :gcid and o.status = 'ASKED' and o.valid_until < :day
            """;
    private static final String CLOSE = """
            update tiering_override o
               set status = 'ENDED', ended_at = :now
             where o.viewer = :view and o.gcid = :gcid and o.status = 'APPROVED' and o.valid_until < :day
            """;
    private static final String ASK = """
            insert into tiering_override (viewer, gcid, tier, reason, valid_until, asked_by, asked_at)
            values (:view, :gcid, :tier, :reason, :until, :user, :now)
                on conflict (gcid, viewer) where status in ('ASKED', 'APPROVED') do nothing
            returning id
            """;
    private static final String DECIDE = """
            update tiering_override o
               set status = :status, decided_by = :user, decided_at = :now
             where o.id = :id and o.status = 'ASKED' and o.asked_by <> :user
            """;
    private static final String END = """
            update tiering_override o
               set status = 'ENDED', ended_at = :now
             where o.id = :id and o.status = 'APPROVED'
            """;

    private final JdbcClient jdbc;

    /** Who does something in which company's view, and when. */
    public record By(String viewer, long user, LocalDate day, OffsetDateTime now) {}

    /** Those that wait and those that hold, the waiting first, of customers in reach ({@code o.gcid}). */
    public List<TierOverride> open(String viewer, LocalDate day, SqlCondition reach, int limit) {
        return jdbc.sql(OPEN.formatted(reach.sql()))
                .params(reach.params())
                .param("view", viewer)
                .param("day", day)
                .param("limit", limit)
                .query(TierOverride.class)
                .list();
    }

    /** The one that waits or holds for a customer. */
    public Optional<TierOverride> of(String viewer, long gcid, LocalDate day) {
        return jdbc.sql(ONE)
                .param("view", viewer)
                .param("gcid", gcid)
                .param("day", day)
                .query(TierOverride.class)
                .optional();
    }

    public Optional<TierOverride> find(long id, String viewer) {
        return jdbc.sql(SELECT + " where o.id = :id and o.viewer = :view")
                .param("id", id)
                .param("view", viewer)
                .query(TierOverride.class)
                .optional();
    }

    /** How many wait for somebody else's word. */
    public int waiting(By by, SqlCondition reach) {
        return jdbc.sql(WAITING.formatted(reach.sql()))
                .params(reach.params())
                .param("view", by.viewer())
                .param("user", by.user())
                .param("day", by.day())
                .query(Integer.class)
                .single();
    }

    /** Answers nothing when one waits or holds already. */
    public Optional<Long> ask(AskOverride wish, By by) {
        for (var over : new String[] {LET_GO, CLOSE}) {
            jdbc.sql(over)
                    .param("view", by.viewer())
                    .param("gcid", wish.gcid())
                    .param("day", by.day())
                    .param("now", by.now())
                    .update();
        }
        return jdbc.sql(ASK)
                .param("view", by.viewer())
                .param("gcid", wish.gcid())
                .param("tier", wish.tier())
                .param("reason", wish.reason())
                .param("until", wish.until())
                .param("user", by.user())
                .param("now", by.now())
                .query(Long.class)
                .optional();
    }

    /** Answers false when it does not wait any more, or this user asked for it. */
    public boolean decide(long id, boolean approved, By by) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("status", approved ? "APPROVED" : "REJECTED")
                        .param("user", by.user())
                        .param("now", by.now())
                        .update()
                == 1;
    }

    /** Answers false when it does not hold. */
    public boolean end(long id, OffsetDateTime now) {
        return jdbc.sql(END).param("id", id).param("now", now).update() == 1;
    }
}
