package io.weft.penetration.service;

import io.weft.access.Scope;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Cockpit;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.Period;
import io.weft.penetration.Slice;
import io.weft.penetration.TrendPoint;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.GroupCodes;
import io.weft.penetration.rules.MigrationRules;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.platform.parameter.Parameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Penetration figures as a viewer may count them. */
@Service
@RequiredArgsConstructor
public class PenetrationService {

    /** How long a machine that asks for figures waits for those of a feed just applied. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int MONTHS = 24;

    private final PenetrationIndex indexes;
    private final Parameters parameters;

    /** The figures of the data as it is now; a newer state under way is waited for. */
    public Figures figures(Slice slice, Breakdown breakdown, Scope scope) {
        var index = indexes.fresh(PATIENCE).index();
        return PenetrationRules.figures(index, slice.counted(counting()), breakdown, Viewers.of(scope));
    }

    /** The codes of the data as it is now. */
    public KnownCodes knownNow() {
        return known(indexes.fresh(PATIENCE).index().codes());
    }

    /** Everything one page shows, from one state, without waiting for a newer one. */
    public Cockpit cockpit(Slice asked, Breakdown breakdown, Scope scope) {
        var slice = asked.counted(counting());
        var snapshot = indexes.current();
        var index = snapshot.index();
        var viewer = Viewers.of(scope);
        return new Cockpit(
                PenetrationRules.figures(index, slice, breakdown, viewer),
                PenetrationRules.figures(index, slice.on(slice.asOf().minusMonths(1)), breakdown, viewer),
                PenetrationRules.figures(index, slice.on(slice.asOf().minusYears(1)), breakdown, viewer),
                MigrationRules.moved(index, slice, Period.yearUntil(slice.asOf()), viewer),
                trend(index, slice, viewer),
                snapshot.names(),
                known(index.codes()),
                above(index.codes(), slice),
                snapshot.dataAt());
    }

    private static List<String> above(GroupCodes codes, Slice slice) {
        var units = slice.filters().of(Dimension.ORG_UNIT);
        return units.size() == 1 ? codes.above(units.iterator().next()) : List.of();
    }

    private static List<TrendPoint> trend(ContractIndex index, Slice slice, Viewer viewer) {
        var points = new ArrayList<TrendPoint>();
        for (int month = MONTHS; month >= 0; month--) {
            var day = slice.asOf().minusMonths(month);
            points.add(new TrendPoint(
                    day, PenetrationRules.figures(index, slice.on(day), Breakdown.by(Dimension.COMPANY), viewer)));
        }
        return points;
    }

    /** What the group adds up today ({@code P.pen.unit}, {@code P.pen.include_home}). */
    public Counting counting() {
        var unit = parameters.text("P.pen.unit").toUpperCase(Locale.ROOT);
        return new Counting(
                Counting.Unit.valueOf(unit),
                parameters.text("P.pen.include_home").equals("true"));
    }

    /** The codes a page offers. */
    public KnownCodes known() {
        return known(indexes.current().index().codes());
    }

    private static KnownCodes known(GroupCodes codes) {
        return new KnownCodes(Map.of(
                Dimension.COMPANY, codes.companies().all(),
                Dimension.SERIES, codes.series().all(),
                Dimension.CHANNEL, codes.channels().all(),
                Dimension.PRODUCT, codes.products().all(),
                Dimension.ORG_UNIT, codes.orgUnits().all()));
    }
}
