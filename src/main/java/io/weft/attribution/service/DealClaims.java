package io.weft.attribution.service;

import io.weft.attribution.PooledReceipt;
import io.weft.attribution.rules.DealRules;
import io.weft.attribution.store.DealPool;
import io.weft.attribution.store.DealPool.DealClaim;
import io.weft.attribution.store.DealPool.Party;
import io.weft.attribution.store.DealPool.Stamp;
import io.weft.attribution.store.DealPool.Written;
import io.weft.platform.audit.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A joint deal that is won becomes one claim for each party and each other writer (6.2, SR-REC-06). */
@Service
@RequiredArgsConstructor
public class DealClaims {

    private final DealPool queries;
    private final TermsBook terms;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    /** Works out the pool from what was really received and makes the claims; in the transaction that closes the deal. */
    @Transactional
    public void claim(long deal) {
        var today = LocalDate.now(clock);
        var stamp = new Stamp(today, terms.current().version(), deadlines.answerDue(today), OffsetDateTime.now(clock));
        var written = new LinkedHashMap<String, BigDecimal>();
        queries.written(deal).forEach((Written one) -> written.put(one.company(), one.amount()));
        var parties = queries.parties(deal).stream().collect(Collectors.toMap(Party::company, Function.identity()));
        var shares = new LinkedHashMap<String, Integer>();
        queries.parties(deal).forEach(party -> shares.put(party.company(), party.shareBp()));
        var pool = written.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = DealRules.parts(shares, written);
        parts.forEach(part -> queries.add(
                new DealClaim(deal, parties.get(part.credited()), part.writer(), pool, part.amount()), stamp));
        queries.putIntoPool(deal, written.keySet(), stamp);
        audit.record("deal.claim", "joint-deal", deal, Map.of("pool", pool, "claims", parts.size()));
    }

    /** What the pool behind a claim is made of, as it is now; empty for other claims. */
    @Transactional(readOnly = true)
    public List<PooledReceipt> madeOf(long claim) {
        return queries.madeOf(claim);
    }
}
