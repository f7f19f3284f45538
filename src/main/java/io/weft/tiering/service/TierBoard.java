package io.weft.tiering.service;

import io.weft.access.OrgUnitRef;
import io.weft.access.Scope;
import io.weft.tiering.MoveFilter;
import io.weft.tiering.RuleSet;
import io.weft.tiering.TierFilter;
import io.weft.tiering.TierFlow;
import io.weft.tiering.TierOverview;
import io.weft.tiering.TierPart;
import io.weft.tiering.TierRunView;
import io.weft.tiering.TierUnit;
import io.weft.tiering.store.CountBatch;
import io.weft.tiering.store.CountQueries;
import io.weft.tiering.store.CountQueries.Place;
import io.weft.tiering.store.FlowQueries;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.RunStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures over tiers in the viewer's view: how many are where (M-14), who moves (RPT-15), what they lack (SR-PRD-09). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TierBoard {

    private static final int RUNS = 12;

    private final TierPlaces places;
    private final CountQueries counts;
    private final CountBatch batch;
    private final FlowQueries flows;
    private final RunStore runs;
    private final RuleStore rules;
    private final Clock clock;

    /** Counts of the whole view, of a company or of a unit with all below it. */
    public TierOverview overview(TierFilter filter, Scope scope) {
        var state = batch.state();
        var place = places.of(filter, scope);
        boolean asked = !TierPlaces.ofUnits(scope) || !filter.unit().isEmpty();
        var looked = asked ? place.map(Place::company).orElse("") : "";
        return new TierOverview(
                TierSight.of(scope).orElse(""),
                looked,
                place.isEmpty() || filter.unit().isEmpty() ? List.of() : way(looked, filter.unit(), scope),
                ruleSet(),
                place.map(counts::tiers).orElse(List.of()),
                place.map(where -> parts(where, filter.unit(), scope)).orElse(List.of()),
                state.stamp() <= 0 ? null : state.countedAt());
    }

    /** Only as far up as the viewer may look. */
    private List<TierUnit> way(String company, String unit, Scope scope) {
        return counts.way(company, unit).stream()
                .filter(one ->
                        !TierPlaces.ofUnits(scope) || scope.orgUnits().contains(new OrgUnitRef(company, one.code())))
                .toList();
    }

    private List<TierPart> parts(Place place, String unit, Scope scope) {
        var own = place.company().isEmpty() ? Objects.requireNonNullElse(scope.company(), "") : place.company();
        if (own.isEmpty() || place.viewer().isEmpty() && place.company().isEmpty()) {
            return counts.companies(place.viewer(), "");
        }
        var inside = new Place(place.viewer(), own, place.everywhere(), place.units());
        var parts = new ArrayList<>(counts.units(place.viewer(), own, places.below(inside, unit, scope)));
        if (place.company().isEmpty()) {
            parts.addAll(counts.companies(place.viewer(), own));
        }
        return parts;
    }

    /** The months the viewer can look at moves of, the latest first. */
    public List<YearMonth> months(Scope scope) {
        return TierSight.of(scope).map(flows::months).orElse(List.of());
    }

    /** The latest runs, for those who see the whole group. */
    public List<TierRunView> runs(Scope scope) {
        return TierSight.of(scope).filter(String::isEmpty).isEmpty()
                ? List.of()
                : runs.latest(null, RUNS).stream()
                        .filter(TierRunView::isPublished)
                        .toList();
    }

    /** Who went where in the month or at the run; nobody when neither is asked for. */
    public List<TierFlow> moves(MoveFilter asked, Scope scope) {
        if (asked.month() != null) {
            return moves(asked.month(), scope);
        }
        return asked.run() == null ? List.of() : moves(asked.run(), scope);
    }

    private List<TierFlow> moves(YearMonth month, Scope scope) {
        return places.of(TierFilter.defaults(), scope)
                .map(place -> flows.ofMonth(new FlowQueries.Asked(
                        place.viewer(), month, place.company(), place.everywhere(), place.units())))
                .orElse(List.of());
    }

    /** Of the whole group, those who stayed too. */
    private List<TierFlow> moves(long run, Scope scope) {
        return TierSight.of(scope).filter(String::isEmpty).isPresent() ? flows.ofRun(run) : List.of();
    }

    public RuleSet ruleSet() {
        return rules.inForce(LocalDate.now(clock)).rules();
    }
}
