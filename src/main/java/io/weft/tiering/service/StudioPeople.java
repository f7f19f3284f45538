package io.weft.tiering.service;

import io.weft.access.Scope;
import io.weft.platform.audit.AuditTrail;
import io.weft.tiering.CustomerFacts;
import io.weft.tiering.RuleSet;
import io.weft.tiering.StandingRow;
import io.weft.tiering.TierExplanation;
import io.weft.tiering.rules.Explainer;
import io.weft.tiering.rules.TierRules;
import io.weft.tiering.store.StandingQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people behind a cell of a what-if, and one customer tried with other facts. The all-group tier is for group duties
 * and for the group office, which sees no names (design 3.6); nobody of a company opens it.
 */
@Service
@RequiredArgsConstructor
public class StudioPeople {

    private final WhatIfDesk trials;
    private final StandingQueries standings;
    private final AuditTrail audit;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    /** Who would go from one tier to another; found outside of any transaction, as {@link WhatIfDesk} wants it. */
    public List<StandingRow> cell(RuleSet rule, @Nullable RuleSet against, WhatIfDesk.Cell cell, Scope scope) {
        check(scope);
        var gcids = trials.people(rule, against, cell);
        return new TransactionTemplate(transactions).execute(status -> {
            var rows = standings.rows(gcids);
            if (scope.groupDuty()) {
                audit.record("tiering.people", "tiering", cell.from() + ">" + cell.to(), Map.of("shown", rows.size()));
            }
            return rows;
        });
    }

    /** What is known of one customer to the whole group; empty when he has no tier. */
    @Transactional
    public Optional<CustomerFacts> facts(long gcid, Scope scope) {
        check(scope);
        if (scope.groupDuty()) {
            audit.record("tiering.people", "customer", gcid, Map.of("shown", 1));
        }
        return standings.facts(gcid, "", LocalDate.now(clock));
    }

    /** Why a customer with these facts would be in which tier. */
    public TierExplanation explain(RuleSet rule, CustomerFacts facts) {
        return new Explainer(new TierRules(rule)).explain(facts);
    }

    private static void check(Scope scope) {
        if (!scope.seesCustomers() || !scope.seesAll()) {
            throw new AccessDeniedException("The all-group tier is for group duties");
        }
    }
}
