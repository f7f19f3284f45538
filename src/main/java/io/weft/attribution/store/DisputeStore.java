package io.weft.attribution.store;

import io.weft.attribution.ClaimStatus;
import io.weft.attribution.DisputeLevel;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disputes, one row for each level; what was decided stays. */
@Repository
@RequiredArgsConstructor
public class DisputeStore {

    private static final String OPEN = """
            insert into attribution_dispute (claim_id, level, grounds, opened_by, opened_at, due_on)
            values (:claim, :level, :grounds, :user, :now, :due)
            """;
    private static final String OF_CLAIM = """
            select d.id, d.level, d.grounds, coalesce(o.name, '') as opener, d.opened_by, d.opened_at, d.due_on, d.outcome,
                   d.amount, coalesce(k.name, '') as decider, d.decided_at, d.reason
              from attribution_dispute d
              left join access_user o on o.id = d.opened_by
              left join access_user k on k.id = d.decided_by
             where d.claim_id = :claim
             order by d.id
            """;
    private static final String DECIDE = """
            update attribution_dispute
               set outcome = :outcome, amount = :amount, decided_by = :user, decided_at = :now, reason = :reason
             where claim_id = :claim
               and outcome is null
            """;
    private static final String STATUS = """
            update attribution_claim
               set status = :status, claimed_amount = coalesce(:amount::numeric, claimed_amount),
                   row_version = row_version + 1
             where id = :claim
            """;
    private static final String REASON = """
            insert into attribution_unearned (receipt_id, reason, rule_version, decided_at)
            select receipt_id, 'REJECTED', rule_version, :now
              from attribution_claim
             where id = :claim
               and receipt_id is not null
               and supplement_of is null
                on conflict do nothing
            """;
    private static final String BEFORE_THE_GROUP = """
            select count(*)
              from (select
                      from attribution_dispute
                     where outcome is null
                       and level <> 'BILATERAL'
                     limit :most) few
            """;
    private static final String OVERDUE = """
            -- levels that found no agreement in time
            select claim_id
              from attribution_dispute
             where outcome is null
               and due_on < :today
               and level <> 'GROUP_RULING'
             order by claim_id
            """;

    private final JdbcClient jdbc;

    /** One level of a dispute, and how it ended. */
    public record Step(
            long id,
            DisputeLevel level,
            Grounds grounds,
            String opener,
            long openedBy,
            OffsetDateTime openedAt,
            LocalDate dueOn,
            @Nullable String outcome,
            @Nullable BigDecimal amount,
            String decider,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason) {}

    /** A claim is put before a level, to be ended by a day. */
    public record Raised(long claim, DisputeLevel level, Grounds grounds, long by, OffsetDateTime at, LocalDate due) {}

    /** How a level ends. */
    public record Ending(String outcome, @Nullable BigDecimal amount, long user, OffsetDateTime at, String reason) {}

    public void open(Objection objection, long user, OffsetDateTime now, LocalDate due) {
        raise(new Raised(objection.claim(), DisputeLevel.BILATERAL, objection.grounds(), user, now, due));
    }

    /** Puts a claim before a level. */
    public void raise(Raised step) {
        jdbc.sql(OPEN)
                .param("claim", step.claim())
                .param("level", step.level().name())
                .param("grounds", step.grounds().name())
                .param("user", step.by())
                .param("now", step.at())
                .param("due", step.due())
                .update();
        stand(step.claim(), step.level().status(), null);
    }

    public List<Step> of(long claim) {
        return jdbc.sql(OF_CLAIM).param("claim", claim).query(Step.class).list();
    }

    public Optional<Step> open(long claim) {
        return of(claim).stream().filter(step -> step.outcome() == null).findFirst();
    }

    /** Ends the open level; false when there is none any more. */
    public boolean end(long claim, Ending ending) {
        return jdbc.sql(DECIDE)
                        .param("claim", claim)
                        .param("outcome", ending.outcome())
                        .param("amount", ending.amount())
                        .param("user", ending.user())
                        .param("now", ending.at())
                        .param("reason", ending.reason())
                        .update()
                == 1;
    }

    /** Where the claim stands from now on; another amount when one was agreed. */
    public void stand(long claim, ClaimStatus status, @Nullable BigDecimal amount) {
        jdbc.sql(STATUS)
                .param("claim", claim)
                .param("status", status.name())
                .param("amount", amount)
                .update();
    }

    /** The receipt of a rejected claim keeps that as the reason why it earned nothing. */
    public void writeReason(long claim, OffsetDateTime now) {
        jdbc.sql("delete from attribution_refund where claim_id = :claim")
                .param("claim", claim)
                .update();
        jdbc.sql(REASON).param("claim", claim).param("now", now).update();
    }

    /** Claims whose dispute was not settled in time. */
    public List<Long> overdue(LocalDate today) {
        return jdbc.sql(OVERDUE).param("today", today).query(Long.class).list();
    }

    /** How many wait for the group, at most so many. */
    public int beforeTheGroup(int most) {
        return jdbc.sql(BEFORE_THE_GROUP)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Locks the claim, so that a dispute is decided once. */
    public Optional<ClaimStatus> lock(long claim) {
        return jdbc.sql("select status from attribution_claim where id = :claim for update")
                .param("claim", claim)
                .query(String.class)
                .optional()
                .map(ClaimStatus::valueOf);
    }
}
