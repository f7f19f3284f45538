package io.weft.attribution.service;

import io.weft.attribution.AgentShare;
import io.weft.attribution.ClaimRow;
import io.weft.attribution.rules.SplitRules;
import io.weft.attribution.store.SplitStore;
import io.weft.customer.Desk;
import io.weft.platform.audit.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How several agents of the credited company share a claim (PR-ATT-05). Their company says so until the other one has spoken;
 * after that it is a matter of a dispute.
 */
@Service
@RequiredArgsConstructor
public class AgentSplits {

    private final ClaimList claims;
    private final SplitStore store;
    private final Voices voices;
    private final AuditTrail audit;
    private final Clock clock;

    /** The parts of an amount of the claim, CNY; empty when nobody shares it. */
    @Transactional(readOnly = true)
    public List<AgentShare> of(long claim, BigDecimal amount) {
        return SplitRules.parts(amount, store.of(claim));
    }

    /** Whether the button is shown; {@link #share} knows for sure whether the other company has spoken. */
    public boolean mayShare(ClaimRow claim, Desk desk) {
        return voices.of(desk.user()).contains(claim.creditedCompany())
                && (claim.status().isUndecided() || claim.status().isWaiting());
    }

    /** Shares a claim among agents, one a line with or without a weight; nothing written gives it back to one. */
    @Transactional
    public void share(long claim, String text, Desk desk) {
        claims.one(claim, desk);
        var company = store.lockUnspoken(claim)
                .orElseThrow(() -> new ClaimRefused("agents", "attribution.refused.split-settled"));
        if (!voices.of(desk.user()).contains(company)) {
            throw new ClaimRefused("agents", "attribution.refused.not-yours");
        }
        var weights =
                SplitRules.read(text).orElseThrow(() -> new ClaimRefused("agents", "attribution.refused.split-lines"));
        if (!store.unknown(company, weights).isEmpty()) {
            throw new ClaimRefused("agents", "attribution.refused.split-agent");
        }
        store.set(claim, weights, desk.user().id(), OffsetDateTime.now(clock));
        audit.record("claim.split", "claim", claim, Map.of("agents", weights.size()));
    }
}
