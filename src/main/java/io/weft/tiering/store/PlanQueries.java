package io.weft.tiering.store;

import io.weft.customer.SqlCondition;
import io.weft.tiering.DueCustomer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads follow-up plans: those of one customer, and the customers of agents whose plan asks for a contact. */
@Repository
@RequiredArgsConstructor
public class PlanQueries {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String OF = """
            select p.tier, p.started_on, p.ended_on
              from tiering_plan p
             where p.viewer = :view
               and p.gcid = :gcid
             order by p.ended_on desc nulls first
             limit :limit
            """;
    private static final String DUE = """
            with due as (
                select s.gcid, s.tier, t.days as contact_days, s.last_contact,
                       coalesce(s.last_contact, s.entered_on) + t.days as due_on
                  from tiering_standing_company s
                  join unnest(:tiers::text[], :days::int[]) as t (tier, days) on t.tier = s.tier
                 where s.viewer = :view
                   and s.home_company = :view
                   and s.home_agent = any(:agents)
                   and not s.blocked
                   and not s.deceased
                   and coalesce(s.last_contact, s.entered_on) + t.days <= :day)
            select d.*, (select count(*) from due) as "all"
              from (select * from due order by due_on, gcid limit :look) d
             where %s
               -- a call of a moment ago, which nobody counted yet
               and not exists (select from customer_source_record r
                                 join customer_contact k on k.source_record_id = r.id
                                where r.gcid = d.gcid and k.company = :view and k.outcome <> 'NO_ANSWER'
                                  and k.at >= :since)
               and not exists (select from customer_source_record r
                                 join customer_restriction x on x.source_record_id = r.id
                                where r.gcid = d.gcid and r.company = :view and x.valid_from <= :day
                                  and (x.valid_until is null or x.valid_until >= :day))
             order by d.due_on, d.gcid
             limit :limit
            """;

    private final JdbcClient jdbc;

    /** One stay in a tier. */
    public record Stay(
            String tier,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    /**
     * Whose customers are due.
     *
     * @param tiers those with a rhythm, and beside them the rhythm in days
     * @param reach who is in reach, over {@code d.gcid}
     */
    public record Asked(
            String viewer,
            Set<String> agents,
            List<String> tiers,
            List<Integer> days,
            LocalDate day,
            SqlCondition reach) {}

    /** The plan that holds first, then those it replaced, the latest first. */
    public List<Stay> of(String viewer, long gcid, int limit) {
        return jdbc.sql(OF)
                .param("view", viewer)
                .param("gcid", gcid)
                .param("limit", limit)
                .query(Stay.class)
                .list();
    }

    /** The longest overdue first. */
    public List<DueCustomer> due(Asked asked, int limit) {
        return jdbc.sql(DUE.formatted(asked.reach().sql()))
                .params(asked.reach().params())
                .param("view", asked.viewer())
                .param("agents", asked.agents().toArray(String[]::new))
                .param("tiers", asked.tiers().toArray(String[]::new))
                .param("days", asked.days().toArray(Integer[]::new))
                .param("day", asked.day())
                .param("since", asked.day().atStartOfDay(ZONE).toOffsetDateTime())
                .param("look", limit * 10)
                .param("limit", limit)
                .query(DueCustomer.class)
                .list();
    }
}
