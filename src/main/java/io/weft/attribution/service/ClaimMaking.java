package io.weft.attribution.service;

import io.weft.access.CurrentUser;
import io.weft.attribution.AttributionTerms;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.ClaimStatus;
import io.weft.attribution.MakeClaim;
import io.weft.attribution.rules.Authorities;
import io.weft.attribution.store.AwaitedPolicies;
import io.weft.attribution.store.AwaitedPolicies.Arrived;
import io.weft.attribution.store.ConfirmBatch;
import io.weft.attribution.store.ConfirmBatch.Word;
import io.weft.attribution.store.GroupQueries;
import io.weft.attribution.store.HandClaims;
import io.weft.attribution.store.HandClaims.ClaimedPolicy;
import io.weft.attribution.store.HandClaims.FreeReceipt;
import io.weft.attribution.store.HandClaims.Money;
import io.weft.attribution.store.HandClaims.NewClaim;
import io.weft.platform.audit.AuditTrail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims by hand (6.3): what no feed tells. Checked as the automatic ones are; a policy that has not come or been paid makes
 * the claim wait for it (SR-REC-13), and what a cross-sell manager submits counts as his company's word.
 */
@Service
@RequiredArgsConstructor
public class ClaimMaking {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(AttributionTerms.WHOLE);
    private static final Set<ClaimMode> BY_HAND =
            Set.of(ClaimMode.MUTUAL, ClaimMode.CHANNEL, ClaimMode.JOINT_INFO, ClaimMode.COORDINATION);

    private final HandClaims store;
    private final AwaitedPolicies awaited;
    private final ConfirmBatch confirmations;
    private final GroupQueries group;
    private final AgreedShares shares;
    private final TermsBook terms;
    private final Deadlines deadlines;
    private final Voices voices;
    private final AuditTrail audit;
    private final Clock clock;

    /** Submits a claim; answers its ids, one for each receipt nobody has claimed. Throws {@link ClaimRefused}. */
    @Transactional
    public List<Long> make(MakeClaim command, CurrentUser user) {
        check(command, user);
        var made = command.isOfOtherIncome() ? ofIncome(command, user) : ofPolicy(command, user);
        speak(made, command, user);
        made.forEach(id -> audit.record(
                "claim.make",
                "claim",
                id,
                Map.of("mode", command.mode().name(), "of", String.valueOf(number(command)))));
        return made;
    }

    private static @Nullable String number(MakeClaim command) {
        return command.isOfOtherIncome() ? command.incomeNo() : command.policyNo();
    }

    private List<Long> ofPolicy(MakeClaim command, CurrentUser user) {
        var policy = store.policy(command.writerCompany(), command.policyNo()).orElse(null);
        var free = policy == null
                ? List.<FreeReceipt>of()
                : store.freeReceipts(policy.id(), command.receiptNo(), terms.start());
        check(command, policy, free);
        var made = new ArrayList<Long>();
        if (free.isEmpty()) {
            made.add(store.add(claim(command, policy, Money.awaited(), user)));
        }
        free.forEach(receipt -> made.add(store.add(claim(command, policy, Money.of(receipt), user))));
        return made;
    }

    /** Income other than premium comes from business coordination (SR-REC-03) and has to be there already. */
    private List<Long> ofIncome(MakeClaim command, CurrentUser user) {
        var income = store.freeIncome(command.writerCompany(), command.incomeNo())
                .orElseThrow(() -> new ClaimRefused("incomeNo", "attribution.refused.income"));
        var amount = command.amount();
        refuse(
                amount != null && (amount.signum() <= 0 || amount.compareTo(income.amount()) > 0),
                "amount",
                "attribution.refused.amount");
        return List.of(store.add(claim(command, null, Money.of(income), user)));
    }

    private void check(MakeClaim command, CurrentUser user) {
        refuse(!BY_HAND.contains(command.mode()), "mode", "attribution.refused.mode");
        refuse(
                number(command) == null,
                command.isOfOtherIncome() ? "incomeNo" : "policyNo",
                "attribution.refused.number");
        refuse(command.creditedCompany().equals(command.writerCompany()), "writerCompany", "attribution.refused.same");
        refuse(
                !group.lines().keySet().containsAll(Set.of(command.creditedCompany(), command.writerCompany())),
                "writerCompany",
                "attribution.refused.company");
        refuse(
                !command.creditedCompany().equals(user.company())
                        && !command.writerCompany().equals(user.company())
                        && voices.of(user).stream()
                                .noneMatch(Set.of(command.creditedCompany(), command.writerCompany())::contains),
                "creditedCompany",
                "attribution.refused.not-party");
        refuse(
                terms.current().terms().evidence().contains(command.mode()) && command.helpedOn() == null,
                "helpedOn",
                "attribution.refused.helped-on");
        refuse(
                command.helpedOn() != null && command.helpedOn().isAfter(LocalDate.now(clock)),
                "helpedOn",
                "attribution.refused.future");
    }

    private void check(MakeClaim command, @Nullable ClaimedPolicy policy, List<FreeReceipt> free) {
        if (policy == null) {
            return;
        }
        refuse(
                free.isEmpty() && store.isPaid(policy.id()),
                command.receiptNo() == null ? "policyNo" : "receiptNo",
                "attribution.refused.taken");
        refuse(
                command.mode() == ClaimMode.MUTUAL && !authorised(command, policy),
                "mode",
                "attribution.refused.authority");
        refuse(
                command.helpedOn() != null
                        && !command.helpedOn().isBefore(policy.appliedOn().plusDays(1)),
                "helpedOn",
                "attribution.refused.late-help");
        var amount = command.amount();
        refuse(amount != null && free.size() != 1, "amount", "attribution.refused.one-receipt");
        refuse(
                amount != null
                        && (amount.signum() <= 0 || amount.compareTo(free.get(0).amount()) > 0),
                "amount",
                "attribution.refused.amount");
    }

    private boolean authorised(MakeClaim command, ClaimedPolicy policy) {
        return new Authorities(group.authorities())
                .allow(command.creditedCompany(), command.writerCompany(), policy.productClass(), policy.issueDate());
    }

    private NewClaim claim(MakeClaim command, @Nullable ClaimedPolicy policy, Money money, CurrentUser user) {
        var version = terms.asOf(money.receivedOn() == null ? LocalDate.now(clock) : money.receivedOn());
        var day = policy == null ? LocalDate.now(clock) : policy.issueDate();
        int share = shares.of(command, version.terms().share(command.mode()), day);
        boolean whole = money.isAwaited() || command.amount() == null || command.agreementNo() != null;
        var claimed = whole ? part(money.amount(), share) : command.amount();
        boolean own = user.agentNo() != null && command.creditedCompany().equals(user.company());
        return new NewClaim(
                command,
                policy,
                money,
                share,
                claimed,
                status(policy, money),
                version.version(),
                own ? user.company() : null,
                own ? user.agentNo() : null,
                user.id(),
                isLate(policy, money),
                deadlines.answerDue(LocalDate.now(clock)),
                OffsetDateTime.now(clock));
    }

    /** A sale whose record is not in order is held as a draft (6.3). */
    private static ClaimStatus status(@Nullable ClaimedPolicy policy, Money money) {
        if (money.isAwaited()) {
            return ClaimStatus.AWAIT_POLICY;
        }
        return policy != null && Boolean.FALSE.equals(policy.traceOk())
                ? ClaimStatus.DRAFT
                : ClaimStatus.PENDING_CONFIRM;
    }

    /** SR-REC-18: the writer's policy or, for later premium, the receipt is older than the limit. */
    private boolean isLate(@Nullable ClaimedPolicy policy, Money money) {
        var from = deadlines.timelyFrom(LocalDate.now(clock));
        return policy != null
                && money.receivedOn() != null
                && money.receivedOn().isBefore(from)
                && policy.issueDate().isBefore(from);
    }

    /** The manager's own submission is his company's word. */
    private void speak(List<Long> made, MakeClaim command, CurrentUser user) {
        voices.of(user).stream()
                .filter(Set.of(command.creditedCompany(), command.writerCompany())::contains)
                .findFirst()
                .ifPresent(company ->
                        confirmations.submit(made, Word.confirm(company, user.id(), null, OffsetDateTime.now(clock))));
    }

    /** Claims that waited for a policy take its first receipt that nobody claimed. */
    void takeArrived() {
        var taken = new java.util.HashSet<Long>();
        for (Arrived arrived : awaited.arrived(terms.start())) {
            if (taken.add(arrived.claim())) {
                awaited.take(
                        arrived, part(arrived.amount(), arrived.shareBp()), deadlines.answerDue(LocalDate.now(clock)));
            }
        }
    }

    /** Takes a claim back; only its creator may, and not after it was agreed. */
    @Transactional
    public void withdraw(long claim, CurrentUser user) {
        refuse(!store.withdraw(claim, user.id()), "claim", "attribution.refused.withdraw");
        audit.record("claim.withdraw", "claim", claim, Map.of());
    }

    private static BigDecimal part(BigDecimal amount, int share) {
        return amount.multiply(BigDecimal.valueOf(share)).divide(WHOLE, 2, RoundingMode.HALF_UP);
    }

    private static void refuse(boolean wrong, String field, String messageKey) {
        if (wrong) {
            throw new ClaimRefused(field, messageKey);
        }
    }
}
