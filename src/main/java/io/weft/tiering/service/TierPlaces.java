package io.weft.tiering.service;

import io.weft.access.OrgUnitRef;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.tiering.TierFilter;
import io.weft.tiering.store.CountQueries;
import io.weft.tiering.store.CountQueries.Place;
import io.weft.tiering.store.TierListQueries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Where a viewer may count customers: everywhere in his view, or in his units only. */
@Component
@RequiredArgsConstructor
class TierPlaces {

    private final CountQueries counts;
    private final TierListQueries lists;

    /** Nothing for somebody whose level has no figures, or who asks for a unit that is not his. */
    Optional<Place> of(TierFilter filter, Scope scope) {
        var viewer = TierSight.of(scope)
                .filter(view -> scope.seesAll() || scope.level().atLeast(ScopeLevel.ORG));
        if (viewer.isEmpty()) {
            return Optional.empty();
        }
        var own = own(scope);
        var company = ofUnits(scope) ? Objects.requireNonNull(scope.company()) : filter.company();
        if (filter.unit().isEmpty()) {
            return Optional.of(new Place(viewer.get(), company, !ofUnits(scope), own));
        }
        var units = lists.units(company, filter.unit()).stream()
                .filter(unit -> !ofUnits(scope) || own.contains(unit))
                .toList();
        return units.isEmpty() ? Optional.empty() : Optional.of(new Place(viewer.get(), company, false, units));
    }

    /** The units below a place that stand in its table: the first level on which there are several. */
    List<String> below(Place place, String unit, Scope scope) {
        var tops = !unit.isEmpty()
                ? counts.children(place.company(), unit)
                : ofUnits(scope) ? tops(place) : counts.children(place.company(), "");
        while (tops.size() == 1) {
            var below = counts.children(place.company(), tops.get(0));
            if (below.isEmpty()) {
                break;
            }
            tops = below;
        }
        return tops;
    }

    /** Those of the place's units whose upper unit is not among them. */
    private List<String> tops(Place place) {
        var below = place.units().stream()
                .flatMap(unit -> counts.children(place.company(), unit).stream())
                .toList();
        return place.units().stream().filter(unit -> !below.contains(unit)).toList();
    }

    static boolean ofUnits(Scope scope) {
        return !scope.seesAll() && !scope.wholeCompany();
    }

    private static List<String> own(Scope scope) {
        return scope.orgUnits().stream()
                .filter(unit -> unit.company().equals(scope.company()))
                .map(OrgUnitRef::code)
                .sorted()
                .toList();
    }
}
