package io.weft.attribution.store;

import io.weft.platform.copy.CopyWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turns judgements into claims and reasons, all receipts of a run in one go. */
@Repository
@RequiredArgsConstructor
public class DraftBatch {

    private static final String STAGE = """
            create temporary table attribution_draft (
                receipt_id bigint not null, mode text, credited_company text, agent_company text, agent_no text,
                lead_id bigint, share_bp int, claimed_amount numeric(18, 2), reason text, rule_version int not null,
                late boolean not null, held boolean not null)
            on commit drop
            """;
    private static final String COLUMNS =
            "attribution_draft (receipt_id, mode, credited_company, agent_company, agent_no,"
                    + " lead_id, share_bp, claimed_amount, reason, rule_version, late, held)";
    private static final String CLAIMS = """
            insert into attribution_claim
                   (policy_id, receipt_id, lead_id, origin, mode, phase, credited_company, writer_company, agent_company,
                    agent_no, share_bp, basis_amount, claimed_amount, received_on, status, rule_version, due_on, created_at,
                    late, reasons)
            select r.policy_id, r.id, d.lead_id, 'AUTO', d.mode, r.phase, d.credited_company, r.company, d.agent_company,
                   d.agent_no, d.share_bp, r.amount, d.claimed_amount, r.received_on,
                   case when d.held then 'DRAFT' else 'PENDING_CONFIRM' end, d.rule_version, :due, :now, d.late,
                   case when d.held then array['TRACE'] else '{}' end
              from attribution_draft d
              join policy_receipt r on r.id = d.receipt_id
             where d.mode is not null
             order by d.receipt_id
                on conflict do nothing
            """;
    private static final String FORGET = """
            delete from attribution_unearned n
             using attribution_draft d
             where n.receipt_id = d.receipt_id
            """;
    private static final String REASONS = """
            insert into attribution_unearned (receipt_id, reason, rule_version, decided_at)
            select d.receipt_id,
                   case when d.reason = 'REFUND' and r.refund_of is null then 'REFUND_UNKNOWN' else d.reason end,
                   d.rule_version,
                   :now
              from attribution_draft d
              join policy_receipt r on r.id = d.receipt_id
             where d.reason is not null
               and not exists (select from attribution_refund b where b.receipt_id = d.receipt_id)
               and not exists (select from attribution_claim c
                                where c.receipt_id = d.receipt_id and c.status not in ('REJECTED', 'WITHDRAWN'))
                on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final RefundBatch refunds;
    private final DataSource dataSource;

    /** Opens the stage; the caller writes rows of {@code (receipt, mode, company, agent company, agent, lead, bp, amount,
     * reason, version, late, held)} and finishes it. */
    public CopyWriter stage() {
        jdbc.sql(STAGE).update();
        return CopyWriter.into(dataSource, COLUMNS);
    }

    /** Makes claims, refunds and reasons of what is staged; answers the number of claims. */
    public int publish(LocalDate due, OffsetDateTime now) {
        jdbc.sql("analyze attribution_draft").update();
        jdbc.sql(FORGET).update();
        int claims = jdbc.sql(CLAIMS).param("due", due).param("now", now).update();
        refunds.allot();
        jdbc.sql(REASONS).param("now", now).update();
        return claims;
    }
}
