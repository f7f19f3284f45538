package io.weft.attribution.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pool of a joint deal, who shares it, and the claims made of it. */
@Repository
@RequiredArgsConstructor
public class DealPool {

    private static final String WRITTEN = """
            -- what was really received for the deal's policies and earned nothing in another mode, by writer
            select r.company, sum(r.amount) as amount
              from lead_joint_policy j
              join policy_receipt r on r.policy_id = j.policy_id
             where j.deal_id = :deal
               and not exists (select from attribution_claim c
                                where c.receipt_id = r.id and c.status not in ('REJECTED', 'WITHDRAWN'))
               and not exists (select from attribution_refund b where b.receipt_id = r.id)
             group by r.company
            having sum(r.amount) > 0
             order by r.company
            """;
    private static final String PARTIES = """
            select company, share_bp
              from lead_joint_party
             where deal_id = :deal
             order by id
            """;
    private static final String ADD = """
            insert into attribution_claim
                   (deal_id, origin, mode, phase, credited_company, writer_company, share_bp, basis_amount, claimed_amount,
                    received_on, status, rule_version, due_on, created_at)
            values (:deal, 'DEAL', 'JOINT_CO', 'FIRST', :credited, :writer, :share, :pool, :amount, :day, 'PENDING_CONFIRM',
                    :version, :due, :now)
            """;
    private static final String IN_THE_POOL = """
            -- the receipts of the pool say so, and are not judged again
            insert into attribution_unearned (receipt_id, reason, rule_version, decided_at)
            select r.id, 'JOINT_DEAL', :version, :now
              from lead_joint_policy j
              join policy_receipt r on r.policy_id = j.policy_id
             where j.deal_id = :deal
               and not exists (select from attribution_claim c
                                where c.receipt_id = r.id and c.status not in ('REJECTED', 'WITHDRAWN'))
                on conflict (receipt_id) do update set reason = 'JOINT_DEAL'
            """;

    private final JdbcClient jdbc;

    /** What a company wrote in the deal, CNY. */
    public record Written(String company, BigDecimal amount) {}

    /** A party and its negotiated share in basis points of the pool. */
    public record Party(String company, int shareBp) {}

    /** Credit of one party from one writer. */
    public record DealClaim(long deal, Party party, String writer, BigDecimal pool, BigDecimal amount) {}

    /** When, by which rules, and by when an answer is due. */
    public record Stamp(LocalDate day, int version, LocalDate due, OffsetDateTime at) {}

    public List<Written> written(long deal) {
        return jdbc.sql(WRITTEN).param("deal", deal).query(Written.class).list();
    }

    public List<Party> parties(long deal) {
        return jdbc.sql(PARTIES).param("deal", deal).query(Party.class).list();
    }

    public void add(DealClaim claim, Stamp stamp) {
        jdbc.sql(ADD)
                .param("deal", claim.deal())
                .param("credited", claim.party().company())
                .param("writer", claim.writer())
                .param("share", claim.party().shareBp())
                .param("pool", claim.pool())
                .param("amount", claim.amount())
                .param("day", stamp.day())
                .param("version", stamp.version())
                .param("due", stamp.due())
                .param("now", stamp.at())
                .update();
    }

    public void putIntoPool(long deal, Stamp stamp) {
        jdbc.sql(IN_THE_POOL)
                .param("deal", deal)
                .param("version", stamp.version())
                .param("now", stamp.at())
                .update();
    }
}
