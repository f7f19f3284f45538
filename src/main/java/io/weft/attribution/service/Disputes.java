package io.weft.attribution.service;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.service.Accounts;
import io.weft.attribution.ClaimRow;
import io.weft.attribution.ClaimStatus;
import io.weft.attribution.DisputeLevel;
import io.weft.attribution.SettleDispute;
import io.weft.attribution.store.DisputeStore;
import io.weft.attribution.store.DisputeStore.Ending;
import io.weft.attribution.store.DisputeStore.Raised;
import io.weft.attribution.store.DisputeStore.Step;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From objection to agreement or ruling (6.3): the two companies, then the coordination body, then the group office, each with
 * a text and a deadline in working days. What is agreed is booked at once; the group's ruling is final.
 */
@Service
@RequiredArgsConstructor
public class Disputes {

    private static final long SYSTEM = 0;
    private static final int BADGE = 1000;

    private final DisputeStore store;
    private final AmountLimits limits;
    private final ClaimDecisions decisions;
    private final Deadlines deadlines;
    private final Accounts accounts;
    private final Voices voices;
    private final DisputeNews news;
    private final AuditTrail audit;
    private final Clock clock;

    public List<Step> of(long claim) {
        return store.of(claim);
    }

    /** Whether this person may end the level the claim is at: the other company's manager, or the group's people. */
    public boolean maySettle(ClaimRow claim, CurrentUser user) {
        return store.open(claim.id())
                .map(step -> step.level() == DisputeLevel.BILATERAL ? isTheOtherParty(claim, step, user) : rules(user))
                .orElse(false);
    }

    /** The one who objected has spoken; the agreement is for the other company's manager to give. */
    private boolean isTheOtherParty(ClaimRow claim, Step step, CurrentUser user) {
        var objecting = voices.of(step.openedBy());
        return step.openedBy() != user.id()
                && voices.of(user).stream()
                        .filter(company -> List.of(claim.creditedCompany(), claim.writerCompany())
                                .contains(company))
                        .anyMatch(company -> !objecting.contains(company) || objecting.size() > 1);
    }

    /** How many disputes lie with the group as long as this is one of its people, at most 1,000. */
    public int waiting(long user) {
        return rules(user) ? store.beforeTheGroup(BADGE) : 0;
    }

    private boolean rules(CurrentUser user) {
        return rules(user.id());
    }

    private boolean rules(long user) {
        return accounts.live(user)
                .map(account -> account.permissions().contains(Permission.CLAIM_RULE))
                .orElse(false);
    }

    /** Ends the open level: credited, rejected, or passed on. */
    @Transactional
    public void settle(SettleDispute command, ClaimRow claim, CurrentUser user) {
        var status = store.lock(command.claim()).orElseThrow(() -> new ClaimNotFound(command.claim()));
        if (!status.isInDispute() || !maySettle(claim, user)) {
            throw new ClaimRefused("agreed", "attribution.refused.not-yours");
        }
        var amount = command.amount();
        if (amount != null) {
            limits.check(command.claim(), amount);
        }
        var step = store.open(command.claim()).orElseThrow();
        if (command.agreed() == null) {
            passOn(step, command.claim(), user.id(), command.reason());
        } else {
            end(command, user.id());
        }
        audit.record(
                "claim.settle",
                "claim",
                command.claim(),
                Map.of("level", step.level().name()));
    }

    private void end(SettleDispute command, long user) {
        boolean agreed = Objects.requireNonNull(command.agreed());
        var outcome = agreed ? "CONFIRMED" : "REJECTED";
        store.end(command.claim(), new Ending(outcome, command.amount(), user, now(), command.reason()));
        store.stand(
                command.claim(), agreed ? ClaimStatus.POSTED : ClaimStatus.REJECTED, agreed ? command.amount() : null);
        if (agreed) {
            decisions.book(new Long[] {command.claim()}, user);
        } else {
            store.writeReason(command.claim(), now());
        }
        news.ended(command.claim(), agreed, user);
    }

    private DisputeLevel passOn(Step step, long claim, long user, String reason) {
        var next = step.level().next();
        if (next == null) {
            throw new ClaimRefused("agreed", "attribution.refused.final-level");
        }
        store.end(claim, new Ending("NO_AGREEMENT", null, user, now(), reason));
        var due = deadlines.disputeDue(LocalDate.now(clock));
        store.raise(new Raised(claim, next, step.grounds(), user, now(), due));
        if (user != SYSTEM) {
            news.raised(claim, next, user, due);
        }
        return next;
    }

    /** Whatever was not settled in time goes one level up; answers how many. */
    @Transactional
    public int passOnOverdue() {
        var overdue = store.overdue(LocalDate.now(clock));
        var raised = new EnumMap<DisputeLevel, Integer>(DisputeLevel.class);
        for (var claim : overdue) {
            store.lock(claim);
            store.open(claim).ifPresent(step -> raised.merge(passOn(step, claim, SYSTEM, ""), 1, Integer::sum));
        }
        raised.forEach(news::raised);
        return overdue.size();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
