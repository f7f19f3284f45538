package io.weft.tiering.service;

import static java.util.stream.Collectors.toMap;

import io.weft.access.Scope;
import io.weft.customer.CustomerGrades;
import io.weft.customer.SqlCondition;
import io.weft.tiering.RuleSet;
import io.weft.tiering.store.GradeQueries;
import io.weft.tiering.store.RuleStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tiers as the grades of the customer list: each viewer gets those of his own view, so that none betrays what is sealed. */
@Component
@RequiredArgsConstructor
class TierGrades implements CustomerGrades {

    private final GradeQueries queries;
    private final RuleStore rules;
    private final Clock clock;

    @Override
    public List<Named> all(Scope scope) {
        if (TierSight.of(scope).isEmpty()) {
            return List.of();
        }
        var set = ruleSet();
        return set.tiers().stream().map(tier -> named(set, tier.code())).toList();
    }

    @Override
    public SqlCondition in(String grade, String gcidColumn, Scope scope) {
        return TierSight.of(scope)
                .map(view -> GradeQueries.in(view, grade, gcidColumn))
                .orElse(new SqlCondition("false", Map.of()));
    }

    @Override
    public long[] after(String grade, long gcid, int limit, Scope scope) {
        return TierSight.of(scope)
                .map(view -> queries.after(view, grade, gcid, limit))
                .orElse(new long[0]);
    }

    @Override
    public Map<Long, Named> of(Collection<Long> gcids, Scope scope) {
        return TierSight.of(scope).map(view -> named(queries.of(view, gcids))).orElse(Map.of());
    }

    private Map<Long, Named> named(Map<Long, String> tiers) {
        if (tiers.isEmpty()) {
            return Map.of();
        }
        var set = ruleSet();
        return tiers.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> named(set, entry.getValue())));
    }

    private static Named named(RuleSet set, String code) {
        return new Named(code, set.shade(code), set.tier(code).name(LocaleContextHolder.getLocale()));
    }

    private RuleSet ruleSet() {
        return rules.inForce(LocalDate.now(clock)).rules();
    }
}
