package io.weft.tiering.web;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.platform.Page;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Messages;
import io.weft.tiering.MoveFilter;
import io.weft.tiering.RuleSet;
import io.weft.tiering.TierFlow;
import io.weft.tiering.TierMover;
import io.weft.tiering.TierRunView;
import io.weft.tiering.service.KnownTiers;
import io.weft.tiering.service.TierBoard;
import io.weft.tiering.service.TierLists;
import io.weft.tiering.service.TierMovers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Who went from which tier to which (RPT-15), and the customers behind each cell. */
@Component
@RequiredArgsConstructor
class TierMovePages {

    private final TierBoard board;
    private final TierLists lists;
    private final KnownTiers known;
    private final TierWords words;
    private final Messages messages;

    /** What stands in the matrix, and which of its cells open their customers. */
    private record Matrix(MoveFilter asked, RuleSet rules, List<TierFlow> flows, Predicate<MoveFilter> opens) {

        private @Nullable BigDecimal count(String from, String to) {
            return flows.stream()
                    .filter(flow -> flow.from().equals(from) && flow.to().equals(to))
                    .map(flow -> BigDecimal.valueOf(flow.customers()))
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }

        private @Nullable String link(String from, String to) {
            var cell = asked.cell(from, to);
            return count(from, to) != null && opens.test(cell) ? TierLinks.movers(cell) : null;
        }

        /** The tiers of the rule in force, those of earlier rules somebody came from, or went to, and none. */
        private List<String> codes(KnownTiers known, Function<TierFlow, String> end) {
            var codes = new LinkedHashSet<String>();
            rules.tiers().forEach(tier -> codes.add(tier.code()));
            codes.addAll(known.inOrder(
                    flows.stream().map(end).filter(code -> !code.isEmpty()).collect(Collectors.toSet())));
            codes.add("");
            return List.copyOf(codes);
        }

        private long all() {
            return flows.stream().mapToLong(TierFlow::customers).sum();
        }

        /** Between tiers of different rules nobody goes up or down. */
        private long changed() {
            return flows.stream()
                    .filter(flow -> !flow.from().isEmpty() && !flow.to().isEmpty())
                    .filter(flow -> rules.rank(flow.from()) < 0 || rules.rank(flow.to()) < 0)
                    .mapToLong(TierFlow::customers)
                    .sum();
        }

        private long moved(boolean up) {
            return flows.stream()
                    .filter(flow -> rules.rank(flow.from()) >= 0 && rules.rank(flow.to()) >= 0)
                    .filter(flow -> up
                            ? rules.rank(flow.to()) < rules.rank(flow.from())
                            : rules.rank(flow.to()) > rules.rank(flow.from()))
                    .mapToLong(TierFlow::customers)
                    .sum();
        }
    }

    /** Of the month or the run asked for, else of the latest month in which anybody moved, else of the latest run. */
    ModelAndView page(MoveFilter sent, Scope scope) {
        var months = board.months(scope);
        var runs = board.runs(scope);
        var asked = sent;
        if (sent.month() == null && sent.run() == null) {
            asked = MoveFilter.of(
                    months.isEmpty() ? null : months.get(0),
                    months.isEmpty() && !runs.isEmpty()
                            ? Long.valueOf(runs.get(0).id())
                            : null);
        }
        var matrix = new Matrix(asked, board.ruleSet(), board.moves(asked, scope), opens(asked, runs, scope));
        return new ModelAndView("tiering/moves")
                .addObject("months", months)
                .addObject("runs", runs)
                .addObject("asked", asked)
                .addObject("up", matrix.moved(true))
                .addObject("down", matrix.moved(false))
                .addObject("changed", matrix.changed())
                .addObject("all", matrix.all())
                .addObject("chart", chart(matrix));
    }

    /** Who may not look at customers opens none. */
    private static Predicate<MoveFilter> opens(MoveFilter asked, List<TierRunView> runs, Scope scope) {
        if (!scope.may(Permission.CUSTOMER_VIEW)) {
            return cell -> false;
        }
        return asked.run() == null
                ? cell -> true
                : cell -> runs.stream().anyMatch(run -> asked.run() == run.id() && TierMovers.isKnown(run, cell));
    }

    private ChartView chart(Matrix matrix) {
        var before = matrix.codes(known, TierFlow::from);
        var after = matrix.codes(known, TierFlow::to);
        return ChartView.heatmap(
                messages.text("tiering.moves"),
                ChartView.Unit.COUNT,
                after.stream().map(code -> words.name(matrix.rules(), code)).toList(),
                before.stream().map(from -> row(matrix, from, after)).toList());
    }

    private ChartView.Series row(Matrix matrix, String from, List<String> after) {
        var counts = new ArrayList<@Nullable BigDecimal>();
        var links = new ArrayList<@Nullable String>();
        after.forEach(to -> {
            counts.add(matrix.count(from, to));
            links.add(matrix.link(from, to));
        });
        return new ChartView.Series(words.name(matrix.rules(), from), counts, links);
    }

    /** The customers of a cell. */
    ModelAndView people(MoveFilter cell, Page<TierMover> page, Scope scope) {
        return new ModelAndView("tiering/movers")
                .addObject("cell", cell)
                .addObject(
                        "count",
                        board.moves(cell, scope).stream()
                                .filter(flow -> flow.from().equals(cell.from())
                                        && flow.to().equals(cell.to()))
                                .mapToLong(TierFlow::customers)
                                .sum())
                .addObject("rows", page.rows())
                .addObject("rules", board.ruleSet())
                .addObject("words", words)
                .addObject("scope", scope)
                .addObject(
                        "names",
                        lists.names(page.rows().stream().map(TierMover::gcid).toList(), scope))
                .addObject("back", TierLinks.moves(cell))
                .addObject(
                        "next",
                        page.next() == null
                                ? null
                                : UriComponentsBuilder.fromUriString(TierLinks.movers(cell))
                                        .queryParam("after", page.next())
                                        .build()
                                        .toUriString());
    }
}
