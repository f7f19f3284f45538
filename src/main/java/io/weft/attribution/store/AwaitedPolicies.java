package io.weft.attribution.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims by hand whose policy has not come or not been paid yet (SR-REC-13). */
@Repository
@RequiredArgsConstructor
public class AwaitedPolicies {

    private static final String ARRIVED = """
            -- claims whose policy has arrived and been paid; one of several for the same receipt
            select distinct on (r.id) c.id as claim, p.id as policy, r.id as receipt, r.amount, r.phase, r.received_on,
                   c.share_bp
              from attribution_claim c
              join policy_policy p on p.company = c.writer_company and p.policy_no = c.awaited_policy_no
              join policy_receipt r on r.policy_id = p.id and r.amount > 0
             where c.status = 'AWAIT_POLICY'
               and r.received_on >= :start
               and not exists (select from attribution_claim o
                                where o.receipt_id = r.id and o.status not in ('REJECTED', 'WITHDRAWN'))
             order by r.id, c.id
            """;
    private static final String TAKE = """
            update attribution_claim
               set policy_id = :policy, receipt_id = :receipt, basis_amount = :basis, claimed_amount = :claimed,
                   phase = :phase, received_on = :received, due_on = :due,
                   status = case when (select p.trace_ok from policy_policy p where p.id = :policy) is false then 'DRAFT'
                                 when exists (select from attribution_confirmation k where k.claim_id = :claim)
                                 then 'PARTLY_CONFIRMED' else 'PENDING_CONFIRM' end,
                   reasons = case when (select p.trace_ok from policy_policy p where p.id = :policy) is false
                                  then array['TRACE'] else '{}' end,
                   row_version = row_version + 1
             where id = :claim
               and status = 'AWAIT_POLICY'
            """;
    private final JdbcClient jdbc;

    /** A claim that waited for its policy, and the receipt that has come. */
    public record Arrived(
            long claim,
            long policy,
            long receipt,
            BigDecimal amount,
            String phase,
            LocalDate receivedOn,
            int shareBp) {}

    public List<Arrived> arrived(LocalDate start) {
        return jdbc.sql(ARRIVED).param("start", start).query(Arrived.class).list();
    }

    /** The waiting claim takes the receipt; a claim takes one only. */
    public void take(Arrived arrived, BigDecimal claimed, LocalDate due) {
        jdbc.sql(HandClaims.EARNS).param("receipt", arrived.receipt()).update();
        jdbc.sql(TAKE)
                .param("claim", arrived.claim())
                .param("policy", arrived.policy())
                .param("receipt", arrived.receipt())
                .param("basis", arrived.amount())
                .param("claimed", claimed)
                .param("phase", arrived.phase())
                .param("received", arrived.receivedOn())
                .param("due", due)
                .update();
    }
}
