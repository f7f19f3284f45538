package io.weft.tiering.web;

import io.weft.platform.parameter.Parameters;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import io.weft.platform.web.Messages;
import io.weft.tiering.Tier;
import io.weft.tiering.WhatIf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a rule would do: sizes before and after, who moves from where to where, whose book and whose load. */
@Component
@RequiredArgsConstructor
class StudioEffects {

    private static final int UNITS_SHOWN = 30;

    private final RuleWords words;
    private final Messages messages;
    private final Parameters parameters;

    /**
     * One consequence as the page shows it.
     *
     * @param matrix rows as they were, columns as they would be
     * @param load how many customers an agent can look after
     */
    record Effect(
            WhatIf result,
            ChartView sizes,
            ChartView premium,
            List<String> columns,
            List<MatrixRow> matrix,
            List<UnitRow> units,
            int load) {}

    /** One tier before, with a cell for each tier after. */
    record MatrixRow(String name, long size, List<MatrixCell> cells) {}

    /** So many go there; {@code stays} when it is the same tier; {@code href} opens them. */
    record MatrixCell(
            long customers, boolean stays, @Nullable String href) {}

    /**
     * One company or unit.
     *
     * @param fullBefore load in per cent of what its agents can look after; null without agents
     */
    record UnitRow(
            WhatIf.UnitChange change,
            @Nullable Integer fullBefore,
            @Nullable Integer fullAfter) {

        public boolean isOver() {
            return fullAfter != null && fullAfter > 100;
        }
    }

    /** Cells link to their people when an address is given; {@code from} and {@code to} are added to it. */
    Effect show(WhatIf result, @Nullable String people) {
        int load = parameters.intValue("P.asg.load");
        return new Effect(
                result,
                sizes(result),
                premium(result),
                result.to().stream().map(words::tier).toList(),
                matrix(result, people),
                result.units().stream()
                        .limit(UNITS_SHOWN)
                        .map(change -> new UnitRow(
                                change,
                                full(change.loadBefore(), change.agents(), load),
                                full(change.loadAfter(), change.agents(), load)))
                        .toList(),
                load);
    }

    private static @Nullable Integer full(long customers, long agents, int load) {
        return agents == 0
                ? null
                : BigDecimal.valueOf(customers * 100)
                        .divide(BigDecimal.valueOf(agents * load), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private ChartView sizes(WhatIf result) {
        return ChartView.bars(
                messages.text("tiering.studio.sizes"),
                Unit.COUNT,
                tiers(result).stream().map(words::tier).toList(),
                List.of(
                        Series.of(
                                messages.text("tiering.studio.before"),
                                tiers(result).stream()
                                        .map(tier -> count(result.from(), tier, result::before))
                                        .toList()),
                        Series.of(
                                messages.text("tiering.studio.after"),
                                tiers(result).stream()
                                        .map(tier -> count(result.to(), tier, result::after))
                                        .toList())));
    }

    private ChartView premium(WhatIf result) {
        return ChartView.bars(
                messages.text("tiering.studio.premium"),
                Unit.MONEY,
                tiers(result).stream().map(words::tier).toList(),
                List.of(
                        Series.of(
                                messages.text("tiering.studio.before"),
                                tiers(result).stream()
                                        .map(tier -> at(result.from(), tier, result.premiumBefore()))
                                        .toList()),
                        Series.of(
                                messages.text("tiering.studio.after"),
                                tiers(result).stream()
                                        .map(tier -> at(result.to(), tier, result.premiumAfter()))
                                        .toList())));
    }

    /** The tiers of both, those after first. */
    private static List<Tier> tiers(WhatIf result) {
        var tiers = new ArrayList<>(result.to());
        result.from().stream().filter(tier -> place(result.to(), tier) < 0).forEach(tiers::add);
        return tiers;
    }

    private static @Nullable BigDecimal count(List<Tier> tiers, Tier tier, java.util.function.IntToLongFunction size) {
        int place = place(tiers, tier);
        return place < 0 ? null : BigDecimal.valueOf(size.applyAsLong(place));
    }

    private static @Nullable BigDecimal at(List<Tier> tiers, Tier tier, List<BigDecimal> values) {
        int place = place(tiers, tier);
        return place < 0 ? null : values.get(place);
    }

    private static int place(List<Tier> tiers, Tier tier) {
        return tiers.stream().map(Tier::code).toList().indexOf(tier.code());
    }

    private List<MatrixRow> matrix(WhatIf result, @Nullable String people) {
        var rows = new ArrayList<MatrixRow>();
        for (int row = 0; row < result.from().size(); row++) {
            var from = result.from().get(row);
            var cells = new ArrayList<MatrixCell>();
            for (int column = 0; column < result.to().size(); column++) {
                var to = result.to().get(column);
                long customers = result.matrix()[row][column];
                var href =
                        people == null || customers == 0 ? null : people + "&from=" + from.code() + "&to=" + to.code();
                cells.add(new MatrixCell(customers, from.code().equals(to.code()), href));
            }
            rows.add(new MatrixRow(words.tier(from), result.before(row), cells));
        }
        return rows;
    }
}
