package io.weft.tiering.service;

import static java.util.stream.Collectors.toMap;

import io.weft.access.CurrentUser;
import io.weft.platform.audit.AuditTrail;
import io.weft.tiering.ProposeStrategy;
import io.weft.tiering.RuleSet;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.Strategy;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.StrategyStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each tier is for: proposed by one, approved by another, kept as versions (SR-CUS-08, AC-02). */
@Service
@RequiredArgsConstructor
@Transactional
public class Strategies {

    private final StrategyStore store;
    private final RuleStore rules;
    private final AuditTrail audit;
    private final Clock clock;

    /** Those that hold today, by tier. */
    @Transactional(readOnly = true)
    public Map<String, Strategy> current() {
        return store.current(LocalDate.now(clock)).stream().collect(toMap(Strategy::tier, strategy -> strategy));
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    public List<Strategy> all() {
        return store.all();
    }

    /** The rule whose tiers have strategies. */
    @Transactional(readOnly = true)
    public RuleSet ruleSet() {
        return rules.inForce(LocalDate.now(clock)).rules();
    }

    /** Rules that are put forward or approved for a day to come: their tiers want a strategy before they begin. */
    @Transactional(readOnly = true)
    public List<RuleVersion> coming() {
        return rules.coming(LocalDate.now(clock));
    }

    /** The rule in force if it has the tier, else the next to come that has it. */
    @Transactional(readOnly = true)
    public Optional<RuleSet> ruleWith(String tier) {
        return Stream.concat(Stream.of(ruleSet()), coming().stream().map(RuleVersion::rules))
                .filter(rule -> rule.rank(tier) >= 0)
                .findFirst();
    }

    /** Throws {@link StrategyRefused}. */
    public void propose(ProposeStrategy wish, CurrentUser user) {
        if (ruleWith(wish.tier()).isEmpty()) {
            throw new StrategyRefused("from", "tiering.strategy.refused.tier");
        }
        if (wish.from().isBefore(LocalDate.now(clock)) || store.taken(wish.tier(), wish.from())) {
            throw new StrategyRefused("from", "tiering.strategy.refused.from");
        }
        long id = store.propose(wish, user.id(), OffsetDateTime.now(clock));
        audit.record("tiering.strategy.propose", "tiering-strategy", id, Map.of("tier", wish.tier()));
    }

    /** The word of the second person. */
    public void decide(long id, boolean approved, CurrentUser user) {
        var proposed = store.find(id).orElseThrow(() -> new StrategyRefused("", "tiering.strategy.refused.decided"));
        if (approved && store.taken(proposed.tier(), proposed.validFrom())
                || !store.decide(id, approved, user.id(), OffsetDateTime.now(clock))) {
            throw new StrategyRefused("", "tiering.strategy.refused.decided");
        }
        audit.record(
                "tiering.strategy.decide",
                "tiering-strategy",
                id,
                Map.of("status", approved ? "APPROVED" : "REJECTED"));
    }
}
