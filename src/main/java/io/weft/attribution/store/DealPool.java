package io.weft.attribution.store;

import io.weft.attribution.PooledReceipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    private static final String MADE_OF = """
            -- what the pool is made of, so that it follows corrections
            insert into attribution_pool_receipt (receipt_id, deal_id)
            select r.id, j.deal_id
              from lead_joint_policy j
              join policy_receipt r on r.policy_id = j.policy_id
             where j.deal_id = :deal
               and r.company = any (:writers)
               and not exists (select from attribution_claim c
                                where c.receipt_id = r.id and c.status not in ('REJECTED', 'WITHDRAWN'))
               and not exists (select from attribution_refund b where b.receipt_id = r.id)
                on conflict do nothing
            """;
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('attribution_deal'), deal_id::int)
              from attribution_claim
             where id = :claim
               and deal_id is not null
            """;
    private static final String ROOM = """
            -- what the other shares of the deal leave of the pool (SR-REC-06)
            select trunc(round(c.basis_amount * (1 - least(1, coalesce(o.parts, 0))), 6), 2)
              from attribution_claim c
             cross join lateral (select sum(s.part) as parts
                                   from (select max(a.claimed_amount / a.basis_amount) as part
                                           from attribution_claim a
                                          where a.deal_id = c.deal_id
                                            and a.status not in ('REJECTED', 'WITHDRAWN')
                                            and a.basis_amount > 0
                                            and coalesce(a.supplement_of, a.id) <> coalesce(c.supplement_of, c.id)
                                          group by coalesce(a.supplement_of, a.id)) s) o
             where c.id = :claim
               and c.deal_id is not null
            """;
    private static final String MADE_UP = """
            select p.company, p.policy_no, r.receipt_no, r.received_on, r.amount
              from attribution_claim c
              join attribution_pool_receipt q on q.deal_id = c.deal_id
              join policy_receipt r on r.id = q.receipt_id
              join policy_policy p on p.id = r.policy_id
             where c.id = :claim
             order by r.company, r.received_on, r.id
             limit 200
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

    /** The most a claim of a deal may come to beside its other shares, CNY; nobody else changes them until the transaction ends. */
    public Optional<BigDecimal> room(long claim) {
        jdbc.sql(LOCK).param("claim", claim).query().listOfRows();
        return jdbc.sql(ROOM).param("claim", claim).query(BigDecimal.class).optional();
    }

    /** What the pool behind a claim is made of, as the core systems say now; empty for other claims. */
    public List<PooledReceipt> madeOf(long claim) {
        return jdbc.sql(MADE_UP)
                .param("claim", claim)
                .query(PooledReceipt.class)
                .list();
    }

    public void putIntoPool(long deal, Collection<String> writers, Stamp stamp) {
        jdbc.sql(MADE_OF)
                .param("deal", deal)
                .param("writers", writers.toArray(String[]::new))
                .update();
        jdbc.sql(IN_THE_POOL)
                .param("deal", deal)
                .param("version", stamp.version())
                .param("now", stamp.at())
                .update();
    }
}
