package io.weft.lead.store;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadEvent;
import io.weft.lead.LeadStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads what happened to a lead; lines are only ever added. */
@Repository
@RequiredArgsConstructor
public class LeadHistory {

    private static final String ADD = """
            insert into lead_event (lead_id, at, user_id, company, action, from_stage, to_stage, rule, note, contact_id)
            values (:lead, :at, :user, :company, :action, :from, :to, :rule, :note, :contact)
            """;

    private static final String OF = """
            select e.at, u.name as by_name, e.company, e.action, e.to_stage, e.rule, e.note, e.contact_id
              from lead_event e
              left join access_user u on u.id = e.user_id
             where e.lead_id = :lead
             order by e.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Who did it; nobody when the system did. */
    public record By(long user, @Nullable String company) {

        public static By system() {
            return new By(0, null);
        }
    }

    /** One line to be added. */
    public record Line(
            long lead,
            LeadAction action,
            @Nullable LeadStage from,
            LeadStage to,
            @Nullable String rule,
            @Nullable String note,
            @Nullable Long contact) {

        public static Line of(Lead lead, LeadAction action, @Nullable LeadStage from, @Nullable String note) {
            return new Line(lead.id(), action, from, lead.getStage(), lead.getBlockRule(), note, null);
        }

        public Line about(long loggedContact) {
            return new Line(lead, action, from, to, rule, note, loggedContact);
        }
    }

    public void add(By by, Line line) {
        jdbc.sql(ADD)
                .param("lead", line.lead())
                .param("at", OffsetDateTime.now(clock))
                .param("user", by.user())
                .param("company", by.company())
                .param("action", line.action().name())
                .param("from", line.from() == null ? null : line.from().name())
                .param("to", line.to().name())
                .param("rule", line.rule())
                .param("note", line.note())
                .param("contact", line.contact())
                .update();
    }

    public List<LeadEvent> of(long lead) {
        return jdbc.sql(OF).param("lead", lead).query(LeadHistory::event).list();
    }

    private static LeadEvent event(ResultSet rs, int line) throws SQLException {
        return new LeadEvent(
                LeadQueries.instant(rs, "at"),
                rs.getString("by_name"),
                rs.getString("company"),
                LeadAction.valueOf(rs.getString("action")),
                LeadStage.valueOf(rs.getString("to_stage")),
                rs.getString("rule"),
                rs.getString("note"),
                rs.getObject("contact_id", Long.class));
    }
}
