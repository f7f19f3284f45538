package io.weft.attribution.service;

import io.weft.access.CurrentUser;
import io.weft.attribution.Confirmed;
import io.weft.attribution.Objection;
import io.weft.attribution.store.ClaimQueries;
import io.weft.attribution.store.ConfirmBatch;
import io.weft.attribution.store.ConfirmBatch.Word;
import io.weft.attribution.store.DisputeStore;
import io.weft.attribution.store.LedgerBatch;
import io.weft.platform.audit.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The word of a company: confirm, amend, object (6.3, SR-REC-11, A-04). What both companies agree to is booked in the same
 * transaction. Rows are locked before they are judged, so two managers who confirm the same claim at once book it once.
 */
@Service
@RequiredArgsConstructor
public class ClaimDecisions {

    private final ConfirmBatch batch;
    private final LedgerBatch ledger;
    private final ClaimQueries queries;
    private final AmountLimits limits;
    private final DisputeStore disputes;
    private final DisputeNews news;
    private final Deadlines deadlines;
    private final Voices voices;
    private final AuditTrail audit;
    private final Clock clock;

    /** Confirms as many of the claims as are open to this person; the others are left as they are and counted. */
    @Transactional
    public Confirmed confirm(Collection<Long> ids, CurrentUser user, @Nullable String comment) {
        var confirmed = new HashSet<Long>();
        int posted = 0;
        var amount = BigDecimal.ZERO;
        for (var company : voices.of(user)) {
            var open = batch.lockOpen(ids, company, user.id());
            var agreed = batch.confirm(open, Word.confirm(company, user.id(), comment, now()));
            confirmed.addAll(open);
            posted += agreed.length;
            amount = amount.add(book(agreed, user.id()));
        }
        if (!confirmed.isEmpty()) {
            audit.record(
                    "claim.confirm",
                    "claim",
                    confirmed.size() == 1 ? confirmed.iterator().next() : "many",
                    Map.of("claims", confirmed.size(), "posted", posted, "amount", amount));
        }
        return new Confirmed(confirmed.size(), posted, ids.size() - confirmed.size(), amount);
    }

    /** Confirms one claim; refused when it is not open to this person. */
    @Transactional
    public Confirmed confirmOne(long claim, CurrentUser user, @Nullable String comment) {
        var done = confirm(List.of(claim), user, comment);
        if (done.confirmed() == 0) {
            throw new ClaimRefused("decision", "attribution.refused.not-open");
        }
        return done;
    }

    /**
     * Agrees to another amount; the other company has to confirm that one.
     *
     * @param amount CNY, above zero and at most the basis; of a joint deal what the other shares leave of the pool
     */
    @Transactional
    public void amend(long claim, BigDecimal amount, CurrentUser user, String comment) {
        var company = lock(claim, user);
        limits.checkAboveZero(claim, amount);
        batch.amend(claim, amount, new Word(company, user.id(), "AMEND", comment, now()));
        audit.record("claim.amend", "claim", claim, Map.of("company", company, "amount", amount));
    }

    /** Does not agree: the claim goes to the two companies to settle, with a deadline (SR-ORG-07). */
    @Transactional
    public void object(Objection objection, CurrentUser user) {
        var company = lock(objection.claim(), user);
        batch.say(List.of(objection.claim()), new Word(company, user.id(), "OBJECT", objection.text(), now()), null);
        var due = deadlines.disputeDue(LocalDate.now(clock));
        disputes.open(objection, user.id(), now(), due);
        news.objected(objection.claim(), user.id(), due);
        audit.record(
                "claim.object",
                "claim",
                objection.claim(),
                Map.of("company", company, "grounds", objection.grounds().name()));
    }

    /** Books claims that are agreed, with the corrections and refunds that came meanwhile; answers what was booked in CNY. */
    BigDecimal book(Long[] claims, long user) {
        if (claims.length == 0) {
            return BigDecimal.ZERO;
        }
        ledger.lockPeriods(false);
        ledger.post(claims, user, LocalDate.now(clock), now());
        ledger.correct(claims, user, LocalDate.now(clock), now());
        ledger.reverse(claims, user, LocalDate.now(clock), now());
        return queries.booked(claims);
    }

    private String lock(long claim, CurrentUser user) {
        return voices.of(user).stream()
                .filter(company ->
                        !batch.lockOpen(List.of(claim), company, user.id()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new ClaimRefused("decision", "attribution.refused.not-open"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
