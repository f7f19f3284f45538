package io.weft.attribution.store;

import io.weft.attribution.ClaimStory.Comment;
import io.weft.attribution.ClaimStory.EvidenceRow;
import io.weft.attribution.ClaimStory.Facts;
import io.weft.attribution.ClaimStory.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what there is to tell about one claim. */
@Repository
@RequiredArgsConstructor
public class StoryQueries {

    private static final String FACTS = """
            select c.origin, c.lead_id, c.deal_id, c.supplement_of, c.note, c.helped_on, c.awaited_policy_no, c.agreement_no,
                   coalesce(u.name, '') as created_by, c.created_at, f.name as product, p.selling_company,
                   p.application_date as applied_on, p.issue_date as issued_on
              from attribution_claim c
              left join access_user u on u.id = c.created_by
              left join policy_policy p on p.id = c.policy_id
              left join catalog_product f on f.company = p.company and f.code = p.product
             where c.id = :claim
            """;
    private static final String CHECKED = """
            select c.share_bp, c.rule_version, c.receipt_id, c.credited_company, c.writer_company, f.class as product_class,
                   p.issue_date, p.trace_ok, p.callback_on, r.amount >= c.claimed_amount as within,
                   p.id is not null as known, c.late
              from attribution_claim c
              left join policy_policy p on p.id = c.policy_id
              left join catalog_product f on f.company = p.company and f.code = p.product
              left join policy_receipt r on r.id = c.receipt_id
             where c.id = :claim
            """;
    private static final String SAID = """
            select k.round, k.company, k.decision, k.amount, k.comment, coalesce(u.name, '') as by, k.at
              from attribution_confirmation k
              left join access_user u on u.id = k.user_id
             where k.claim_id = :claim
             order by k.round, k.at, k.company
            """;
    private static final String COMMENTS = """
            select k.id, k.company, coalesce(u.name, '') as by, k.text, k.at
              from attribution_comment k
              left join access_user u on u.id = k.user_id
             where k.claim_id = :claim
             order by k.id
            """;
    private static final String EVIDENCE = """
            select e.id, e.file_name, e.media, octet_length(e.content) as size, coalesce(u.name, '') as by, e.added_at as at
              from attribution_evidence e
              left join access_user u on u.id = e.added_by
             where e.claim_id = :claim
             order by e.id
            """;

    private final JdbcClient jdbc;

    /** What the checks look at. */
    public record Checked(
            int shareBp,
            int ruleVersion,
            @Nullable Long receiptId,
            String creditedCompany,
            String writerCompany,
            @Nullable String productClass,
            @Nullable LocalDate issueDate,
            @Nullable Boolean traceOk,
            @Nullable LocalDate callbackOn,
            @Nullable Boolean within,
            boolean known,
            boolean late) {}

    public Optional<Facts> facts(long claim) {
        return jdbc.sql(FACTS).param("claim", claim).query(Facts.class).optional();
    }

    public Checked checked(long claim) {
        return jdbc.sql(CHECKED).param("claim", claim).query(Checked.class).single();
    }

    public List<Said> said(long claim) {
        return jdbc.sql(SAID).param("claim", claim).query(Said.class).list();
    }

    public List<Comment> comments(long claim) {
        return jdbc.sql(COMMENTS).param("claim", claim).query(Comment.class).list();
    }

    public List<EvidenceRow> evidence(long claim) {
        return jdbc.sql(EVIDENCE).param("claim", claim).query(EvidenceRow.class).list();
    }
}
