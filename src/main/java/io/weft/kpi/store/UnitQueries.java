package io.weft.kpi.store;

import io.weft.customer.ContactCursor;
import io.weft.kpi.AgentContact;
import io.weft.kpi.AgentWork;
import io.weft.kpi.LeftAgent;
import io.weft.kpi.UnitWork;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agents of a unit and all below it, and what they did. */
@Repository
@RequiredArgsConstructor
public class UnitQueries {

    private static final String AGENTS = """
            from access_org_unit_tree t
              join workforce_agent a on a.company = t.company and a.org_unit = t.unit
              join access_org_unit u on u.company = a.company and u.code = a.org_unit
             where t.company = split_part(:unit, '/', 1)
               and t.ancestor = substr(:unit, length(split_part(:unit, '/', 1)) + 2)
            """;
    private static final String WORK = """
            with work as materialized (
                select a.company || '/' || a.agent_no as agent, a.name, u.name as unit,
                       (select count(*) from customer_contact c
                         where c.company = a.company and c.agent_no = a.agent_no
                           and c.at >= :from and c.at < :until) as contacts,
                       (select max(c.at) from customer_contact c
                         where c.company = a.company and c.agent_no = a.agent_no and c.at < :until) as last_at
                  %s
                   and coalesce(a.join_date, date '1900-01-01') <= :day
                   and coalesce(a.leave_date, date '9999-01-01') > :day)
            select w.*, count(*) over () as agents, count(*) filter (where contacts > 0) over () as active,
                   sum(contacts) over () as all_contacts
              from work w
             order by contacts, last_at nulls first, agent
             limit :most
            """.formatted(AGENTS);
    private static final String LEFT = """
            select a.company || '/' || a.agent_no as agent, a.name, a.leave_date as left_on
              %s
               and a.leave_date <= :day
             order by 1
            """.formatted(AGENTS);

    private static final String CONTACTS = """
            select c.id, c.at, c.source_record_id as record_id, c.mode, c.purpose, c.outcome
              from customer_contact c
             where c.company = split_part(:agent, '/', 1)
               and c.agent_no = substr(:agent, length(split_part(:agent, '/', 1)) + 2)
               and c.at >= :from and c.at < :until
               and (c.at, c.id) < (:beforeAt, :beforeId)
             order by c.at desc, c.id desc
             limit :most
            """;

    private final JdbcClient jdbc;

    /** Who serves in a unit on a day. */
    public record Ask(String unit, LocalDate day, OffsetDateTime from, OffsetDateTime until) {}

    /** Of one agent, from a time to another. */
    public record AskOne(String agent, OffsetDateTime from, OffsetDateTime until) {}

    /** An agent's contacts before a position, the latest first: those {@link #work} counts. */
    public List<AgentContact> contacts(AskOne ask, ContactCursor before, int most) {
        return jdbc.sql(CONTACTS)
                .param("agent", ask.agent())
                .param("from", ask.from())
                .param("until", ask.until())
                .param("beforeAt", before.at().atOffset(ZoneOffset.UTC))
                .param("beforeId", before.id())
                .param("most", most)
                .query(AgentContact.class)
                .list();
    }

    /** What the agents logged, and the ones who logged least. */
    public UnitWork work(Ask ask, int most) {
        var sums = new long[3];
        var idle = jdbc.sql(WORK)
                .param("unit", ask.unit())
                .param("day", ask.day())
                .param("from", ask.from())
                .param("until", ask.until())
                .param("most", most)
                .query((row, n) -> {
                    sums[0] = row.getLong("agents");
                    sums[1] = row.getLong("active");
                    sums[2] = row.getLong("all_contacts");
                    return new AgentWork(
                            row.getString("agent"),
                            row.getString("name"),
                            row.getString("unit"),
                            row.getLong("contacts"),
                            row.getObject("last_at", OffsetDateTime.class));
                })
                .list();
        return new UnitWork(sums[0], sums[1], sums[2], idle);
    }

    /** Those who are gone. */
    public List<LeftAgent> left(String unit, LocalDate day) {
        return jdbc.sql(LEFT)
                .param("unit", unit)
                .param("day", day)
                .query(LeftAgent.class)
                .list();
    }
}
