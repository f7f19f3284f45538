package io.weft.customer.store;

import io.weft.access.AgentRef;
import io.weft.customer.ContactMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what an agent's contacts, as the company's own system knows them, leave to be done. */
@Repository
@RequiredArgsConstructor
public class FollowUpQueries {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String DUE = """
            select c.source_record_id, c.mode, c.summary, c.at, c.next_on
              from customer_contact c
              join customer_source_record s on s.id = c.source_record_id
             where c.company = :company
               and c.agent_no = :agent
               and c.user_id is null
               and c.next_on <= :today
               and not exists (select 1
                                 from customer_source_record sibling
                                 join customer_contact later on later.source_record_id = sibling.id
                                where sibling.gcid = s.gcid
                                  and later.company = c.company
                                  and (later.at, later.id) > (c.at, c.id))
             order by c.next_on desc, c.id
             limit :limit
            """;

    private static final String SPOKEN_WITH = """
            select source_record_id
              from customer_contact
             where company = :company and agent_no = :agent
             group by source_record_id
             order by max(at) desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    /** The latest contacts that promised another one by a day and got none, the freshest promise first. */
    public List<Line> due(AgentRef agent, LocalDate today, int limit) {
        return jdbc.sql(DUE)
                .param("company", agent.company())
                .param("agent", agent.agentNo())
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getLong("source_record_id"),
                        ContactMode.valueOf(row.getString("mode")),
                        row.getString("summary"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(SHANGHAI)
                                .toLocalDate(),
                        row.getDate("next_on").toLocalDate()))
                .list();
    }

    /** Records of the customers an agent spoke with, the latest first. */
    public List<Long> spokenWith(AgentRef agent, int limit) {
        return jdbc.sql(SPOKEN_WITH)
                .param("company", agent.company())
                .param("agent", agent.agentNo())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** A promise before the customer's name is known. */
    public record Line(
            long sourceRecord, ContactMode mode, @Nullable String summary, LocalDate spokenOn, LocalDate nextOn) {}
}
