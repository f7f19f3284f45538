package io.weft.attribution.service;

import io.weft.attribution.ClaimCheck;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.ClaimStory;
import io.weft.attribution.TriedMode;
import io.weft.attribution.rules.Authorities;
import io.weft.attribution.store.GroupQueries;
import io.weft.attribution.store.SaleQueries;
import io.weft.attribution.store.StoryQueries;
import io.weft.attribution.store.StoryQueries.Checked;
import io.weft.customer.Desk;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a claim came about, and why a receipt earned what it did or nothing. */
@Service
@RequiredArgsConstructor
public class ClaimStories {

    private final ClaimList claims;
    private final StoryQueries queries;
    private final SaleQueries sales;
    private final TermsBook terms;
    private final GroupQueries group;

    @Transactional(readOnly = true)
    public ClaimStory of(long id, Desk desk) {
        var claim = claims.one(id, desk);
        var facts = queries.facts(id).orElseThrow(() -> new ClaimNotFound(id));
        var checked = queries.checked(id);
        return new ClaimStory(
                claim,
                facts,
                checked.shareBp(),
                checked.ruleVersion(),
                facts.origin().equals("AUTO") ? tried(checked.receiptId()) : List.of(),
                checks(claim.mode(), checked),
                queries.said(id),
                queries.comments(id),
                queries.evidence(id));
    }

    /** The modes tried for a receipt in their order, up to the one that decides; by the rules of the day it was received. */
    @Transactional(readOnly = true)
    public List<TriedMode> tried(@Nullable Long receipt) {
        var steps = new ArrayList<TriedMode>();
        if (receipt != null) {
            var judges = terms.judges();
            sales.ofReceipt(receipt, terms.gap(), sale -> steps.addAll(judges.explain(sale)));
        }
        return steps;
    }

    /** As the authorities stand now; not to be told while the policy has not come. */
    private @Nullable Boolean authorised(Checked checked) {
        return checked.productClass() == null || checked.issueDate() == null
                ? null
                : new Authorities(group.authorities())
                        .allow(
                                checked.creditedCompany(),
                                checked.writerCompany(),
                                checked.productClass(),
                                checked.issueDate());
    }

    private List<ClaimCheck> checks(ClaimMode mode, Checked checked) {
        var checks = new ArrayList<ClaimCheck>();
        checks.add(ClaimCheck.of("policy", checked.known()));
        checks.add(ClaimCheck.fed("amount", checked.within()));
        if (mode == ClaimMode.MUTUAL) {
            checks.add(ClaimCheck.fed("authority", authorised(checked)));
        }
        checks.add(ClaimCheck.fed("trace", checked.traceOk()));
        checks.add(ClaimCheck.timely(!checked.late()));
        checks.add(ClaimCheck.fed("callback", checked.callbackOn() == null ? null : true));
        return checks;
    }
}
