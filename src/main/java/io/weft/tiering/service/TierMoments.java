package io.weft.tiering.service;

import io.weft.access.Scope;
import io.weft.customer.Moment;
import io.weft.customer.TimelineSource;
import io.weft.customer.service.CustomerDirectory;
import io.weft.tiering.RuleSet;
import io.weft.tiering.TierMove;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.TierStoryQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the timeline how a customer came from tier to tier in the viewer's view; another company's view is not told (PR-CON-25). */
@Component
@RequiredArgsConstructor
class TierMoments implements TimelineSource {

    private final CustomerDirectory customers;
    private final TierStoryQueries standings;
    private final RuleStore rules;
    private final KnownTiers known;
    private final Clock clock;

    @Override
    public String id() {
        return "tiers";
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public List<Moment> of(long gcid, Scope scope) {
        long number = customers.sight(gcid, scope).gcid();
        var view = TierSight.of(scope);
        if (view.isEmpty() || !scope.seesNames()) {
            return List.of();
        }
        var moves = standings.moves(view.get(), number, MOST);
        if (moves.isEmpty()) {
            return List.of();
        }
        var set = rules.inForce(LocalDate.now(clock)).rules();
        return moves.stream().map(move -> moment(move, set)).toList();
    }

    private Moment moment(TierMove move, RuleSet set) {
        var way = way(move, set);
        return new Moment(
                move.at(),
                false,
                way.equals("down") || way.equals("gone") ? "trending-down" : "trending-up",
                "tiering.moment." + way,
                move.from() == null || move.to() == null
                        ? name(move.to() == null ? move.from() : move.to(), set)
                        : name(move.from(), set) + " → " + name(move.to(), set),
                null,
                "",
                move.causeKey());
    }

    private static String way(TierMove move, RuleSet set) {
        if (move.to() == null) {
            return "gone";
        }
        if (move.from() == null) {
            return "first";
        }
        int from = set.rank(move.from());
        int to = set.rank(move.to());
        return from < 0 || to < 0 ? "changed" : to < from ? "up" : "down";
    }

    private String name(@Nullable String code, RuleSet set) {
        if (code == null) {
            return "";
        }
        return (set.rank(code) < 0 ? known.of(code) : set.tier(code)).name(LocaleContextHolder.getLocale());
    }
}
