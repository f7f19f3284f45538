package io.weft.attribution.store;

import io.weft.attribution.ClaimStatus;
import io.weft.attribution.MakeClaim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims people make themselves. */
@Repository
@RequiredArgsConstructor
public class HandClaims {

    private static final String POLICY = """
            select p.id, f.class as product_class, p.issue_date, coalesce(p.application_date, p.issue_date) as applied_on,
                   p.selling_company, p.trace_ok, p.callback_on
              from policy_policy p
              join catalog_product f on f.company = p.company and f.code = p.product
             where p.company = :company
               and p.policy_no = :no
            """;
    private static final String FREE_RECEIPTS = """
            -- money received for the policy that nobody has claimed
            select r.id, r.amount, r.phase, r.received_on
              from policy_receipt r
             where r.policy_id = :policy
               and r.amount > 0
               and r.received_on >= :start
               and :receipt in ('', r.receipt_no)
               and not exists (select from attribution_claim c
                                where c.receipt_id = r.id and c.status not in ('REJECTED', 'WITHDRAWN'))
             order by r.received_on, r.id
            """;
    private static final String FREE_INCOME = """
            -- other income nobody has claimed
            select i.id, i.amount, i.received_on
              from policy_income i
             where i.company = :company
               and i.income_no = :no
               and i.amount > 0
               and not exists (select from attribution_claim c
                                where c.income_id = i.id and c.status not in ('REJECTED', 'WITHDRAWN'))
            """;
    private static final String ADD = """
            insert into attribution_claim
                   (policy_id, receipt_id, income_id, income_type, origin, mode, phase, credited_company, writer_company, agent_company, agent_no,
                    share_bp, basis_amount, claimed_amount, received_on, status, rule_version, note, helped_on, due_on,
                    awaited_policy_no, created_by, created_at, late, agreement_no, reasons)
            values (:policy, :receipt, :income, :income_type, 'HAND', :mode, :phase, :credited, :writer, :agent_company, :agent,
                    :share, :basis, :claimed, :received, :status, :version, :note, :helped, :due, :awaited, :user, :now,
                    :late, :agreement, case when :status = 'DRAFT' then array['TRACE'] else '{}' end)
            returning id
            """;
    static final String EARNS = """
            -- a receipt has a claim or a reason, never both
            delete from attribution_unearned
             where receipt_id = :receipt
            """;
    private static final String WITHDRAW = """
            -- by its creator, not after it was agreed
            update attribution_claim
               set status = 'WITHDRAWN', row_version = row_version + 1
             where id = :claim
               and created_by = :user
               and status in ('DRAFT', 'AWAIT_POLICY', 'PENDING_CONFIRM', 'PARTLY_CONFIRMED')
            """;

    private final JdbcClient jdbc;

    /** A policy as far as a claim on it needs to know it. */
    public record ClaimedPolicy(
            long id,
            String productClass,
            LocalDate issueDate,
            LocalDate appliedOn,
            String sellingCompany,
            @Nullable Boolean traceOk,
            @Nullable LocalDate callbackOn) {}

    /** Premium nobody has claimed. */
    public record FreeReceipt(long id, BigDecimal amount, String phase, LocalDate receivedOn) {}

    /** Other income nobody has claimed. */
    public record FreeIncome(long id, BigDecimal amount, LocalDate receivedOn) {}

    /** The money a claim is about; neither receipt nor income while it waits for its policy. */
    public record Money(
            @Nullable Long receipt,
            @Nullable Long income,
            BigDecimal amount,
            @Nullable String phase,
            @Nullable LocalDate receivedOn) {

        public static Money of(FreeReceipt receipt) {
            return new Money(receipt.id(), null, receipt.amount(), receipt.phase(), receipt.receivedOn());
        }

        public static Money of(FreeIncome income) {
            return new Money(null, income.id(), income.amount(), null, income.receivedOn());
        }

        public static Money awaited() {
            return new Money(null, null, BigDecimal.ZERO, null, null);
        }

        public boolean isAwaited() {
            return receipt == null && income == null;
        }
    }

    /** What is written besides the command itself. */
    public record NewClaim(
            MakeClaim command,
            @Nullable ClaimedPolicy policy,
            Money money,
            int shareBp,
            BigDecimal claimed,
            ClaimStatus status,
            int version,
            @Nullable String agentCompany,
            @Nullable String agent,
            long user,
            boolean late,
            LocalDate due,
            OffsetDateTime at) {}

    public Optional<ClaimedPolicy> policy(String company, String number) {
        return jdbc.sql(POLICY)
                .param("company", company)
                .param("no", number)
                .query(ClaimedPolicy.class)
                .optional();
    }

    public List<FreeReceipt> freeReceipts(long policy, @Nullable String receipt, LocalDate start) {
        return jdbc.sql(FREE_RECEIPTS)
                .param("policy", policy)
                .param("receipt", receipt == null ? "" : receipt)
                .param("start", start)
                .query(FreeReceipt.class)
                .list();
    }

    /** Whether money was ever received for the policy. */
    public boolean isPaid(long policy) {
        return jdbc.sql("select exists (select from policy_receipt where policy_id = :policy and amount > 0)")
                .param("policy", policy)
                .query(Boolean.class)
                .single();
    }

    public Optional<FreeIncome> freeIncome(String company, String number) {
        return jdbc.sql(FREE_INCOME)
                .param("company", company)
                .param("no", number)
                .query(FreeIncome.class)
                .optional();
    }

    public long add(NewClaim claim) {
        var money = claim.money();
        var command = claim.command();
        jdbc.sql(EARNS).param("receipt", money.receipt()).update();
        return jdbc.sql(ADD)
                .param("policy", claim.policy() == null ? null : claim.policy().id())
                .param("receipt", money.receipt())
                .param("income", money.income())
                .param("income_type", money.income() == null ? "PREMIUM" : "OTHER")
                .param("mode", command.mode().name())
                .param("phase", money.phase())
                .param("credited", command.creditedCompany())
                .param("writer", command.writerCompany())
                .param("agent_company", claim.agentCompany())
                .param("agent", claim.agent())
                .param("share", claim.shareBp())
                .param("basis", money.amount())
                .param("claimed", claim.claimed())
                .param("received", money.receivedOn())
                .param("status", claim.status().name())
                .param("version", claim.version())
                .param("note", command.text())
                .param("helped", command.helpedOn())
                .param("agreement", command.agreementNo())
                .param("due", claim.due())
                .param("awaited", money.isAwaited() ? command.policyNo() : null)
                .params(stamp(claim))
                .query(Long.class)
                .single();
    }

    /** By whom and when, and whether in time. */
    private static Map<String, Object> stamp(NewClaim claim) {
        return Map.of("user", claim.user(), "now", claim.at(), "late", claim.late());
    }

    public boolean withdraw(long claim, long user) {
        boolean done =
                jdbc.sql(WITHDRAW).param("claim", claim).param("user", user).update() == 1;
        if (done) {
            jdbc.sql("delete from attribution_refund where claim_id = :claim")
                    .param("claim", claim)
                    .update();
        }
        return done;
    }
}
