package io.weft.lead.store;

import io.weft.lead.LeadRow;
import io.weft.lead.Visit;
import io.weft.lead.VisitStatus;
import io.weft.lead.VisitStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accompanied visits. */
@Repository
@RequiredArgsConstructor
public class VisitStore {

    private static final String COLUMNS = """
            select v.id, v.lead_id, v.host_user, h.name as host_name, v.specialist_user, s.name as specialist_name,
                   v.planned_at, v.place, v.status, v.host_checked_in_at, v.specialist_checked_in_at, v.rating,
                   v.rating_note, v.row_version
              from lead_visit v
              join access_user h on h.id = v.host_user
              join access_user s on s.id = v.specialist_user
            """;

    private static final String PLAN = """
            insert into lead_visit (lead_id, host_user, host_company, specialist_user, specialist_company, planned_at, place,
                                    created_at)
            values (:lead, :host, :hostCompany, :specialist, :specialistCompany, :at, :place, :now)
            """;

    private static final String STEP = """
            update lead_visit
               set status = :status, row_version = row_version + 1,
                   confirmed_at = case when :action = 'CONFIRM' then :now else confirmed_at end,
                   host_checked_in_at = case when :action = 'CHECK_IN' and host_user = :user then :now
                                             else host_checked_in_at end,
                   specialist_checked_in_at = case when :action = 'CHECK_IN' and specialist_user = :user then :now
                                                   else specialist_checked_in_at end,
                   contact_id = coalesce(:contact, contact_id),
                   held_at = case when :action = 'HOLD' then :now else held_at end,
                   rating = case when :action = 'RATE' then :rating else rating end,
                   rating_note = case when :action = 'RATE' then :note else rating_note end
             where id = :id and row_version = :version
            """;

    private static final String ACCOMPANIED =
            "update lead_lead set accompanied = true, row_version = row_version + 1 where id = :lead";

    private final JdbcClient jdbc;
    private final Clock clock;

    public List<Visit> of(long lead) {
        return jdbc.sql(COLUMNS + " where v.lead_id = :lead order by v.id desc limit 20")
                .param("lead", lead)
                .query(VisitStore::visit)
                .list();
    }

    public Optional<Visit> find(long id) {
        return jdbc.sql(COLUMNS + " where v.id = :id")
                .param("id", id)
                .query(VisitStore::visit)
                .optional();
    }

    /** The finder brings the person of the receiving company. */
    public void plan(LeadRow lead, long specialist, Instant at, @Nullable String place) {
        jdbc.sql(PLAN)
                .param("lead", lead.id())
                .param("host", lead.fromUser())
                .param("hostCompany", lead.fromCompany())
                .param("specialist", specialist)
                .param("specialistCompany", lead.toCompany())
                .param("at", at.atZone(clock.getZone()).toOffsetDateTime())
                .param("place", place)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Answers false when somebody moved the visit since that version. */
    public boolean move(VisitStep step, VisitStatus status, long user, @Nullable Long contact) {
        return jdbc.sql(STEP)
                        .param("id", step.visit())
                        .param("version", step.version())
                        .param("status", status.name())
                        .param("action", step.action().name())
                        .param("user", user)
                        .param("contact", contact)
                        .param("rating", step.rating())
                        .param("note", step.note())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** M-24 tells accompanied leads apart. */
    public void accompanied(long lead) {
        jdbc.sql(ACCOMPANIED).param("lead", lead).update();
    }

    private static Visit visit(ResultSet rs, int line) throws SQLException {
        return new Visit(
                rs.getLong("id"),
                rs.getLong("lead_id"),
                rs.getLong("host_user"),
                rs.getString("host_name"),
                rs.getLong("specialist_user"),
                rs.getString("specialist_name"),
                LeadQueries.instant(rs, "planned_at"),
                rs.getString("place"),
                VisitStatus.valueOf(rs.getString("status")),
                at(rs, "host_checked_in_at"),
                at(rs, "specialist_checked_in_at"),
                rs.getObject("rating", Integer.class),
                rs.getString("rating_note"),
                rs.getInt("row_version"));
    }

    private static @Nullable Instant at(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
