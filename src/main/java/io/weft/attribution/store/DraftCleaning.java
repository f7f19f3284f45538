package io.weft.attribution.store;

import io.weft.platform.feed.DerivedFromFeed;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets go of drafts nobody has touched, when the rows they came from change or are taken back. */
@Repository
@RequiredArgsConstructor
public class DraftCleaning implements DerivedFromFeed {

    /** The rows of a run, by the kind of file; the receipts they concern. */
    private static final Map<String, String> RECEIPTS_OF_RUN = Map.of(
            "receipts", "select id from policy_receipt where created_run = :run",
            "policies",
                    "select r.id from policy_receipt r join policy_policy p on p.id = r.policy_id where p.created_run = :run");

    private static final String CHANGED_SINCE = """
            select r.id
              from policy_receipt r
              join policy_policy p on p.id = r.policy_id
             where r.changed_run > :run and r.created_run < r.changed_run
                or p.changed_run > :run and p.created_run < p.changed_run
                or r.id in (select receipt_id from attribution_recheck)
            """;
    private static final String RECHECK = """
            -- what the run changed is about to be what it was before
            insert into attribution_recheck (receipt_id)
            select r.id
              from policy_receipt r
              join policy_policy p on p.id = r.policy_id
             where case :kind when 'receipts' then r.changed_run = :run and r.created_run < :run
                              when 'policies' then p.changed_run = :run and p.created_run < :run
                              else false end
                on conflict do nothing
            """;
    private static final String UNTOUCHED = """
               and c.origin = 'AUTO'
               and c.status in ('DRAFT', 'PENDING_CONFIRM')
               and c.round = 1
               and not exists (select from attribution_confirmation k where k.claim_id = c.id)
               and not exists (select from attribution_dispute k where k.claim_id = c.id)
               and not exists (select from attribution_comment k where k.claim_id = c.id)
               and not exists (select from attribution_evidence k where k.claim_id = c.id)
            """;
    private static final String TOUCHED = """
            select exists (select
                             from attribution_claim c
                            where c.receipt_id in (%s)
                              and not (true %s))
                or exists (select
                             from attribution_ledger_entry e
                            where e.receipt_id in (%s))
                or exists (select
                             from attribution_pool_receipt q
                            where q.receipt_id in (%s))
            """;
    private static final String DROP_REFUNDS = """
            delete from attribution_refund b
             where b.receipt_id in (%1$s)
                or b.claim_id in (select c.id from attribution_claim c where c.receipt_id in (%1$s) %2$s)
            """;
    private static final String DROP_CLAIMS = "delete from attribution_claim c where c.receipt_id in (%s) %s";
    private static final String DROP_REASONS = "delete from attribution_unearned n where n.receipt_id in (%s)";
    private static final String KEPT_REASONS = """
               and n.reason <> 'REJECTED'
               and not exists (select from attribution_pool_receipt q where q.receipt_id = n.receipt_id)
            """;
    private static final String DROP_UNBOOKED_REFUNDS = """
            delete from attribution_refund b
             where (b.receipt_id in (%1$s)
                    or b.claim_id in (select c.id from attribution_claim c where c.receipt_id in (%1$s) %2$s))
               and not exists (select from attribution_ledger_entry e
                                where e.claim_id = b.claim_id and e.receipt_id = b.receipt_id)
               and not exists (select from attribution_claim k where k.id = b.claim_id and k.deal_id is not null)
            """;

    private static final String DEALS_OVER = """
            -- receipts of deals that came to nothing are judged anew
            delete from attribution_unearned n
             using policy_receipt r
             where r.id = n.receipt_id
               and n.reason = 'JOINT_DEAL'
               and not exists (select
                                 from lead_joint_policy j
                                 join lead_joint_deal d on d.id = j.deal_id
                                where j.policy_id = r.policy_id
                                  and d.status not in ('CLOSED_LOST', 'DISSOLVED'))
            """;

    private final JdbcClient jdbc;

    @Override
    public String name() {
        return "credit-claims";
    }

    @Override
    public boolean isBuiltUpon(String kind, long run) {
        var receipts = RECEIPTS_OF_RUN.get(kind);
        return receipts != null
                && jdbc.sql(TOUCHED.formatted(receipts, UNTOUCHED, receipts, receipts))
                        .param("run", run)
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void letGo(String kind, long run) {
        var receipts = RECEIPTS_OF_RUN.get(kind);
        if (receipts != null) {
            drop(DROP_REFUNDS, receipts, run);
            drop(DROP_CLAIMS, receipts, run);
            jdbc.sql(DROP_REASONS.formatted(receipts)).param("run", run).update();
            jdbc.sql(RECHECK).param("kind", kind).param("run", run).update();
        }
    }

    /** Lets go of untouched drafts whose receipt or policy was corrected since a feed run; they are judged anew. */
    public void forgetChangedSince(long run) {
        drop(DROP_UNBOOKED_REFUNDS, CHANGED_SINCE, run);
        drop(DROP_CLAIMS, CHANGED_SINCE, run);
        jdbc.sql(DEALS_OVER).update();
        jdbc.sql((DROP_REASONS + KEPT_REASONS).formatted(CHANGED_SINCE))
                .param("run", run)
                .update();
    }

    private void drop(String statement, String receipts, long run) {
        jdbc.sql(statement.formatted(receipts, UNTOUCHED)).param("run", run).update();
    }
}
