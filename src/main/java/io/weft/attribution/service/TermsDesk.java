package io.weft.attribution.service;

import io.weft.access.CurrentUser;
import io.weft.attribution.AttributionTerms;
import io.weft.attribution.ProposeTerms;
import io.weft.attribution.ReplayLine;
import io.weft.attribution.TermsChange;
import io.weft.attribution.TermsStatus;
import io.weft.attribution.TermsVersion;
import io.weft.attribution.rules.TermsDiff;
import io.weft.attribution.store.SaleQueries;
import io.weft.attribution.store.SaleQueries.ReceiptOfSale;
import io.weft.attribution.store.TermsStore;
import io.weft.platform.audit.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of the attribution rules: proposed by one, decided by another, tried on a past quarter before (AC-02, SR-REC-19). */
@Service
@RequiredArgsConstructor
public class TermsDesk {

    private static final int STEP = 1_000;

    private final TermsStore store;
    private final TermsBook book;
    private final SaleQueries sales;
    private final AuditTrail audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<TermsVersion> versions() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public TermsVersion version(int number) {
        return store.find(number).orElseThrow(() -> new TermsNotFound(number));
    }

    /** What a version changes against what would hold on its first day without it. */
    @Transactional(readOnly = true)
    public List<TermsChange> changes(TermsVersion version) {
        return TermsDiff.between(before(version), version.terms());
    }

    private AttributionTerms before(TermsVersion version) {
        return store.all().stream()
                .filter(other -> other.status() == TermsStatus.APPROVED && other.version() != version.version())
                .filter(other -> !other.validFrom().isAfter(version.validFrom()))
                .max(Comparator.comparing(TermsVersion::validFrom))
                .map(TermsVersion::terms)
                .orElseGet(AttributionTerms::defaults);
    }

    /** Puts a version forward; it may not reach back before today. Throws {@link ClaimRefused}. */
    @Transactional
    public int propose(ProposeTerms command, CurrentUser user) {
        if (command.from().isBefore(LocalDate.now(clock))) {
            throw new ClaimRefused("from", "attribution.refused.past");
        }
        if (command.terms().shares().values().stream().anyMatch(share -> share < 0 || share > AttributionTerms.WHOLE)) {
            throw new ClaimRefused("shares", "attribution.refused.share");
        }
        if (Set.copyOf(command.terms().order()).size()
                        != command.terms().order().size()
                || command.terms().order().isEmpty()) {
            throw new ClaimRefused("order", "attribution.refused.order");
        }
        int version = store.propose(command, user.id(), OffsetDateTime.now(clock));
        audit.record(
                "rules.propose",
                "attribution-rules",
                version,
                Map.of("from", command.from().toString()));
        return version;
    }

    /** Approves or rejects; never by the proposer, and the day it holds from must not be over. */
    @Transactional
    public void decide(int version, boolean approve, CurrentUser user) {
        var proposed =
                store.find(version).orElseThrow(() -> new ClaimRefused("version", "attribution.refused.version"));
        if (approve && proposed.validFrom().isBefore(LocalDate.now(clock))) {
            throw new ClaimRefused("version", "attribution.refused.past");
        }
        var status = approve ? TermsStatus.APPROVED : TermsStatus.REJECTED;
        if (!store.decide(version, status, user.id(), OffsetDateTime.now(clock))) {
            throw new ClaimRefused("version", "attribution.refused.second-person");
        }
        audit.record("rules.decide", "attribution-rules", version, Map.of("status", status.name()));
    }

    /** What the receipts of a stretch of days would earn by other terms, by direction; nothing is written. */
    @Transactional(readOnly = true)
    public List<ReplayLine> replay(AttributionTerms terms, LocalDate from, LocalDate until) {
        return replay(terms, from, until, judged -> {});
    }

    /** @param progress hears now and then how many receipts were judged */
    @Transactional(readOnly = true)
    public List<ReplayLine> replay(AttributionTerms terms, LocalDate from, LocalDate until, LongConsumer progress) {
        var judged = new AtomicLong();
        var now = book.judges();
        var then = book.judgesWith(terms, from);
        var lines = new TreeMap<String, ReplayLine>();
        sales.between(from, until, book.gap(), receipt -> {
            if (judged.incrementAndGet() % STEP == 0) {
                progress.accept(judged.get());
            }
            if (receipt.amount().signum() > 0) {
                add(lines, receipt, now.of(receipt), true);
                add(lines, receipt, then.of(receipt), false);
            }
        });
        return List.copyOf(lines.values());
    }

    private static void add(
            Map<String, ReplayLine> lines, ReceiptOfSale receipt, Judges.Judgement judgement, boolean held) {
        var credit = judgement.ruling().credit();
        if (credit != null) {
            var direction = credit.company() + ">" + receipt.sale().writer();
            var line = lines.getOrDefault(direction, new ReplayLine(direction, 0, BigDecimal.ZERO, BigDecimal.ZERO));
            lines.put(
                    direction,
                    new ReplayLine(
                            direction,
                            line.receipts() + (held ? 1 : 0),
                            held ? line.was().add(judgement.amount()) : line.was(),
                            held ? line.would() : line.would().add(judgement.amount())));
        }
    }
}
