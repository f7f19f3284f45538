package io.weft.tiering.service;

import io.weft.access.Scope;
import io.weft.customer.service.CustomerDirectory;
import io.weft.platform.parameter.Parameters;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Standing;
import io.weft.tiering.Subject;
import io.weft.tiering.TierPlace;
import io.weft.tiering.TierStory;
import io.weft.tiering.rules.Explainer;
import io.weft.tiering.rules.LifetimeValue;
import io.weft.tiering.rules.Quintiles;
import io.weft.tiering.rules.TierRules;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.TierStoryQueries;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Why a customer is in his tier, told to one viewer from what the viewer may know (SR-CUS-07, design 3.6). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TierStories {

    private static final int MOVES = 12;

    private final CustomerDirectory customers;
    private final TierStoryQueries standings;
    private final RuleStore rules;
    private final FollowUpPlans plans;
    private final Parameters parameters;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Integer, RuleSet> known = new ConcurrentHashMap<>();

    /** Edges of the fifths as a run keeps them: days backwards, contracts, fen. */
    private record Edges(long[] recency, long[] frequency, long[] monetary) {}

    /** Throws when the customer is out of reach; empty when he has no tier in this view, such as a prospect. */
    public Optional<TierStory> of(long gcid, Scope scope) {
        long number = customers.sight(gcid, scope).gcid();
        return scope.seesNames() ? standing(number, scope).map(this::story) : Optional.empty();
    }

    /** Where the customer stands in the viewer's view; asks nothing about reach. */
    Optional<Standing> standing(long gcid, Scope scope) {
        return TierSight.of(scope).flatMap(viewer -> standings.find(viewer, gcid, LocalDate.now(clock)));
    }

    /** The viewer's tier of a customer who is in reach, in short. */
    public Optional<TierPlace> place(long gcid, Scope scope) {
        if (!scope.seesNames()) {
            return Optional.empty();
        }
        return standing(gcid, scope).map(standing -> {
            var set = rules(standing.version());
            return new TierPlace(set.tier(standing.tier()), set.shade(standing.tier()), standing.since());
        });
    }

    /** Whether tiers were given at all. */
    public boolean begun() {
        return standings.begun();
    }

    private TierStory story(Standing standing) {
        var set = rules(standing.version());
        return new TierStory(
                standing,
                set,
                set.tier(standing.tier()),
                new Explainer(new TierRules(set)).explain(standing.facts()),
                standings.edges().map(edges -> fifths(standing, edges)).orElse(null),
                lifetimeValue(standing),
                standings.moves(standing.viewer(), standing.gcid(), MOVES),
                plans.of(standing));
    }

    /** What stands in a version that was put forward never changes. */
    private RuleSet rules(int version) {
        return known.computeIfAbsent(
                version, number -> rules.find(number).orElseThrow().rules());
    }

    private TierStory.@Nullable Fifths fifths(Standing standing, String edges) {
        var of = json.readValue(edges, Edges.class);
        var facts = standing.facts();
        return new TierStory.Fifths(
                Quintiles.of(-facts.measure(Subject.RECENCY), of.recency()),
                Quintiles.of(facts.measure(Subject.FREQUENCY), of.frequency()),
                Quintiles.of(standing.annualPremium().movePointRight(2).longValueExact(), of.monetary()));
    }

    private BigDecimal lifetimeValue(Standing standing) {
        return LifetimeValue.of(
                standing.annualPremium().multiply(parameters.decimal("P.tier.clv_margin")),
                parameters.decimal("P.tier.clv_retention"),
                parameters.decimal("P.tier.clv_discount"),
                parameters.intValue("P.tier.clv_years"));
    }
}
