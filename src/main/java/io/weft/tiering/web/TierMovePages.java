package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Messages;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Tier;
import io.weft.tiering.TierFlow;
import io.weft.tiering.service.TierBoard;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Who went from which tier to which (RPT-15). */
@Component
@RequiredArgsConstructor
class TierMovePages {

    private final TierBoard board;
    private final TierWords words;
    private final Messages messages;

    /** What moves are asked for: of a month or of a run. */
    record Moved(@Nullable YearMonth month, @Nullable Long run) {}

    /** Of the month or the run asked for, else of the latest month in which anybody moved, else of the latest run. */
    ModelAndView page(Moved sent, Scope scope) {
        var months = board.months(scope);
        var runs = board.runs(scope);
        var asked = sent;
        if (sent.month() == null && sent.run() == null) {
            asked = new Moved(
                    months.isEmpty() ? null : months.get(0),
                    months.isEmpty() && !runs.isEmpty()
                            ? Long.valueOf(runs.get(0).id())
                            : null);
        }
        return shown(asked, flows(asked, scope)).addObject("months", months).addObject("runs", runs);
    }

    private List<TierFlow> flows(Moved asked, Scope scope) {
        if (asked.run() != null) {
            return board.moves(asked.run(), scope);
        }
        return asked.month() == null ? List.of() : board.moves(asked.month(), scope);
    }

    private ModelAndView shown(Moved asked, List<TierFlow> flows) {
        var rules = board.ruleSet();
        var codes = new ArrayList<>(rules.tiers().stream().map(Tier::code).toList());
        codes.add("");
        return new ModelAndView("tiering/moves")
                .addObject("asked", asked)
                .addObject("up", moved(flows, rules, true))
                .addObject("down", moved(flows, rules, false))
                .addObject("all", flows.stream().mapToLong(TierFlow::customers).sum())
                .addObject("chart", matrix(codes, flows, rules));
    }

    private ChartView matrix(List<String> codes, List<TierFlow> flows, RuleSet rules) {
        return ChartView.heatmap(
                messages.text("tiering.moves"),
                ChartView.Unit.COUNT,
                codes.stream().map(code -> words.name(rules, code)).toList(),
                codes.stream().map(from -> row(from, codes, flows, rules)).toList());
    }

    private ChartView.Series row(String from, List<String> codes, List<TierFlow> flows, RuleSet rules) {
        var counts = flows.stream()
                .filter(flow -> flow.from().equals(from))
                .collect(Collectors.toMap(TierFlow::to, TierFlow::customers, Long::sum));
        return ChartView.Series.of(
                words.name(rules, from),
                codes.stream()
                        .map(to -> counts.containsKey(to) ? BigDecimal.valueOf(counts.get(to)) : null)
                        .toList());
    }

    private static long moved(List<TierFlow> flows, RuleSet rules, boolean up) {
        return flows.stream()
                .filter(flow -> rules.rank(flow.from()) >= 0 && rules.rank(flow.to()) >= 0)
                .filter(flow -> up
                        ? rules.rank(flow.to()) < rules.rank(flow.from())
                        : rules.rank(flow.to()) > rules.rank(flow.from()))
                .mapToLong(TierFlow::customers)
                .sum();
    }
}
