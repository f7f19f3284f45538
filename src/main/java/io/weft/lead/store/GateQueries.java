package io.weft.lead.store;

import io.weft.lead.LeadStage;
import io.weft.lead.WaiverStatus;
import io.weft.lead.rules.RenewalGuard.Ending;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what the gates of a lead look at; answers are yes or no and company codes, never a customer's data. */
@Repository
@RequiredArgsConstructor
public class GateQueries {

    private static final String KNOWN = """
            select exists (select from customer_source_record r
                            where r.gcid = :gcid and r.company = :to and r.retracted_at is null)
            """;

    private static final String CONSENT = """
            select exists (select from customer_source_record r
                             join customer_consent c on c.source_record_id = r.id
                            where r.gcid = :gcid and r.company = :from and r.retracted_at is null
                              and c.purpose = 'SHARE_XSELL' and c.to_company = :to and c.status = 'GIVEN'
                              and (c.expires_at is null or c.expires_at > :day))
            """;

    private static final String RESTRICTED = """
            select exists (select from customer_source_record r
                             join customer_restriction x on x.source_record_id = r.id
                            where r.gcid = :gcid and r.retracted_at is null
                              and x.valid_from <= :day and (x.valid_until is null or x.valid_until >= :day))
            """;

    private static final String REFUSED = """
            -- the customer said no to this line: to a lead, or to a seller of a company of the line
            select exists (select from lead_lead l
                            where l.gcid = :gcid and l.line = :line and l.id <> :lead and l.stage = 'LOST'
                              and l.lost_reason is not null and l.policy_id is null
                              and l.closed_at >= :since)
                or exists (select from customer_source_record r
                             join customer_contact c on c.source_record_id = r.id
                             join access_company a on a.code = c.company
                            where r.gcid = :gcid and a.line = :line and c.outcome = 'REFUSED' and c.purpose = 'SALES'
                              and c.at >= :since)
            """;

    private static final String SUBJECT = """
            (c.class = :class
             or c.overlap_group in (select g.overlap_group from catalog_product g
                                     where g.company = :to and g.class = :class and g.overlap_group is not null))
            """;

    private static final String ENDING = """
            select distinct p.company, p.selling_company, p.expiry_date as expiry
              from policy_policy p
              join customer_source_record r on r.id = p.holder_id
              join catalog_product c on c.company = p.company and c.code = p.product
             where r.gcid = :gcid
               and r.retracted_at is null
               and p.expiry_date between :first and :last
               and p.status not in ('PROPOSED', 'CANCELLED_COOLING')
               and %s
               and not exists (select from policy_policy n
                                where n.company = p.company and n.holder_id = p.holder_id
                                  and n.renewal_of = p.policy_no and n.status <> 'PROPOSED')
            """.formatted(SUBJECT);

    private static final String RIVALS = """
            select distinct l.to_company
              from lead_lead l
             where l.gcid = :gcid
               and l.id <> :lead
               and l.to_company <> :to
               and l.stage = any(:underWay)
               and exists (select from catalog_product c
                            where c.company = l.to_company and c.class = l.product_class and %s)
            """.formatted(SUBJECT);

    private static final String AHEAD = """
            select min(l.id)
              from lead_lead l
             where l.gcid = :gcid and l.id <> :lead and l.to_company = :to and l.product_class = :class
               and l.stage = any(:stages)
            having min(l.id) is not null
            """;

    private static final String WISH = """
            select exists (select from lead_request q
                            where q.gcid = :gcid and q.product_class = :class and q.company = :to
                              and q.no_credit_until >= :day)
            """;

    private static final String WAIVER = """
            select w.status
              from lead_waiver w
             where w.gcid = :gcid and w.product_class = :class and w.asked_by = :to
               and (w.valid_to is null or w.valid_to >= :day)
             order by w.id desc
             limit 1
            """;

    private final JdbcClient jdbc;

    /** What a question is about: the lead itself does not stand in its own way. */
    public record About(
            long lead,
            long gcid,
            String from,
            String to,
            String productClass,
            @Nullable String product,
            LocalDate day) {}

    public boolean known(About about) {
        return yes(KNOWN, about);
    }

    public boolean consent(About about) {
        return yes(CONSENT, about);
    }

    public boolean restricted(About about) {
        return yes(RESTRICTED, about);
    }

    public boolean refusedBefore(About about, String line, LocalDate since) {
        return ask(REFUSED, about)
                .param("line", line)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** Contracts of the same subject that end between the two days and are not renewed. */
    public List<Ending> ending(About about, LocalDate first, LocalDate last) {
        return ask(ENDING, about)
                .param("first", first)
                .param("last", last)
                .query((rs, n) -> new Ending(
                        rs.getString("company"),
                        rs.getString("selling_company"),
                        rs.getObject("expiry", LocalDate.class)))
                .list();
    }

    public List<String> rivals(About about) {
        return ask(RIVALS, about)
                .param("underWay", LeadStage.names(LeadStage::isUnderWay))
                .query(String.class)
                .list();
    }

    /** The lead this one has to wait behind: one offered or accepted for the same company and class. */
    public Optional<Long> ahead(About about) {
        return first(about, LeadStage.names(stage -> stage == LeadStage.OFFERED || stage.isProtected()));
    }

    /** The accepted lead that protects the customer and the class (PR-ATT-02). */
    public Optional<Long> protectedBy(About about) {
        return first(about, LeadStage.names(LeadStage::isProtected));
    }

    private Optional<Long> first(About about, String[] stages) {
        return ask(AHEAD, about).param("stages", stages).query(Long.class).optional();
    }

    /** The oldest lead that waits behind this one. */
    public Optional<Long> nextBehind(long lead) {
        return jdbc.sql("select id from lead_lead where queued_behind = :lead and stage = 'GATED' order by id limit 1")
                .param("lead", lead)
                .query(Long.class)
                .optional();
    }

    /** Lets one lead of a customer after the other through the gates; held to the end of the transaction. */
    public void waitFor(long gcid) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('lead:' || :gcid, 0))")
                .param("gcid", gcid)
                .query((rs, n) -> true)
                .list();
    }

    public boolean wish(About about) {
        return yes(WISH, about);
    }

    public WaiverStatus waiver(About about) {
        return ask(WAIVER, about)
                .query(String.class)
                .optional()
                .map(WaiverStatus::valueOf)
                .orElse(WaiverStatus.NONE);
    }

    private boolean yes(String sql, About about) {
        return ask(sql, about).query(Boolean.class).single();
    }

    private StatementSpec ask(String sql, About about) {
        return jdbc.sql(sql)
                .params(Map.of("lead", about.lead(), "gcid", about.gcid(), "from", about.from(), "to", about.to()))
                .param("class", about.productClass())
                .param("product", about.product() == null ? "" : about.product())
                .param("day", about.day());
    }
}
