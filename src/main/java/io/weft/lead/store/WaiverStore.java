package io.weft.lead.store;

import io.weft.lead.AskedWaiver;
import io.weft.lead.WaiverStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the company with priority was asked (SR-COO-03), and what customers wished for. */
@Repository
@RequiredArgsConstructor
public class WaiverStore {

    private static final String ASK = """
            insert into lead_waiver (gcid, product_class, company, asked_by, asked_user, lead_id, asked_at)
            values (:gcid, :class, :company, :by, :user, :lead, :now)
            returning id
            """;

    private static final String FOR = """
            select w.id, w.lead_id as lead, w.asked_by, u.name as asked_name, w.product_class, w.asked_at, w.reminders
              from lead_waiver w
              join access_user u on u.id = w.asked_user
             where w.company = :company and w.status = 'ASKED'
             order by w.id
             limit 200
            """;

    private static final String ONE = """
            select w.id, w.lead_id, w.company, w.asked_by, w.asked_user
              from lead_waiver w
             where w.id = :id and w.company = :company
            """;

    private static final String OPEN = """
            select w.id, w.lead_id, w.company, w.asked_by, w.asked_user
              from lead_waiver w
             where w.lead_id = :lead and w.status = 'ASKED'
             order by w.id desc
             limit 1
            """;

    private static final String DECIDE = """
            update lead_waiver
               set status = :status, decided_by = :user, decided_at = :now, note = :note, valid_to = :validTo,
                   row_version = row_version + 1
             where id = :id and status = 'ASKED'
            """;

    private static final String WISH = """
            insert into lead_request (gcid, product_class, company, original_writer, lead_id, said_on, evidence, recorded_by,
                                      recorded_at, no_credit_until)
            values (:gcid, :class, :company, :writer, :lead, :saidOn, :evidence, :user, :now, :until)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A question that is not answered yet. */
    public record Asked(long id, long leadId, String company, String askedBy, long askedUser) {}

    /** What the customer said, when, and until when nobody gets credit for it. */
    public record Wish(String evidence, LocalDate saidOn, LocalDate noCreditUntil) {}

    public long ask(Lead lead, String company, long user) {
        return jdbc.sql(ASK)
                .param("gcid", lead.getGcid())
                .param("class", lead.getProductClass())
                .param("company", company)
                .param("by", lead.getToCompany())
                .param("user", user)
                .param("lead", lead.id())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** What the company is asked and has not answered. */
    public List<AskedWaiver> askedOf(String company) {
        return jdbc.sql(FOR)
                .param("company", company)
                .query((rs, n) -> new AskedWaiver(
                        rs.getLong("id"),
                        rs.getLong("lead"),
                        rs.getString("asked_by"),
                        rs.getString("asked_name"),
                        rs.getString("product_class"),
                        LeadQueries.instant(rs, "asked_at"),
                        rs.getInt("reminders")))
                .list();
    }

    /** A question put to the company. */
    public Optional<Asked> find(long id, String company) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("company", company)
                .query(Asked.class)
                .optional();
    }

    public Optional<Asked> open(long lead) {
        return jdbc.sql(OPEN).param("lead", lead).query(Asked.class).optional();
    }

    /** Answers false when somebody answered before. */
    public boolean decide(Asked asked, WaiverStatus status, long user, @Nullable LocalDate validTo) {
        return jdbc.sql(DECIDE)
                        .param("id", asked.id())
                        .param("status", status.name())
                        .param("user", user)
                        .param("now", OffsetDateTime.now(clock))
                        .param("note", null)
                        .param("validTo", validTo)
                        .update()
                == 1;
    }

    public void wish(Lead lead, @Nullable String originalWriter, Wish wish, long user) {
        jdbc.sql(WISH)
                .param("gcid", lead.getGcid())
                .param("class", lead.getProductClass())
                .param("company", lead.getToCompany())
                .param("writer", originalWriter)
                .param("lead", lead.id())
                .param("saidOn", wish.saidOn())
                .param("evidence", wish.evidence())
                .param("user", user)
                .param("now", OffsetDateTime.now(clock))
                .param("until", wish.noCreditUntil())
                .update();
    }
}
