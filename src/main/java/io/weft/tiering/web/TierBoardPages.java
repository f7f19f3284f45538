package io.weft.tiering.web;

import static java.util.stream.Collectors.groupingBy;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.service.CompanyNames;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Messages;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Tier;
import io.weft.tiering.TierCount;
import io.weft.tiering.TierOverview;
import io.weft.tiering.TierPart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of figures over tiers show. */
@Component
@RequiredArgsConstructor
class TierBoardPages {

    private static final int PERCENT = 100;

    private final TierWords words;
    private final Messages messages;
    private final CompanyNames companies;

    /** One tier of the table. */
    record Row(
            Tier tier,
            int shade,
            long customers,
            BigDecimal share,
            BigDecimal premium,
            int premiumShare,
            String link) {}

    /** One company or unit of the table, other companies after one's own units; a cell for each tier. */
    record Part(String name, String link, boolean elsewhere, long customers, BigDecimal premium, List<Cell> cells) {}

    /** How many, how big a part of their row, and who. */
    record Cell(long customers, int share, String link) {}

    ModelAndView now(TierOverview overview, Scope scope) {
        return page("tiering/tiers", overview)
                .addObject("rows", rows(overview))
                .addObject("parts", parts(overview))
                .addObject("people", scope.may(Permission.CUSTOMER_VIEW))
                .addObject(
                        "chart",
                        ChartView.bars(
                                messages.text("tiering.customers"),
                                ChartView.Unit.COUNT,
                                names(overview.rules()),
                                List.of(new ChartView.Series(
                                        messages.text("tiering.customers"),
                                        each(overview, count -> BigDecimal.valueOf(count.customers())),
                                        overview.rules().tiers().stream()
                                                .map(tier -> people(overview, tier))
                                                .toList()))));
    }

    ModelAndView page(String view, TierOverview overview) {
        return new ModelAndView(view)
                .addObject("overview", overview)
                .addObject("words", words)
                .addObject("top", overview.company().isEmpty() ? null : "/tiers")
                .addObject("companyNames", companies.all());
    }

    private List<Row> rows(TierOverview overview) {
        var all = overview.customers();
        var money = overview.premium();
        return overview.rules().tiers().stream()
                .map(tier -> {
                    var count = count(overview, tier.code());
                    return new Row(
                            tier,
                            overview.rules().shade(tier.code()),
                            count.customers(),
                            share(BigDecimal.valueOf(count.customers()), BigDecimal.valueOf(all)),
                            count.premium(),
                            percent(count.premium(), money),
                            people(overview, tier));
                })
                .toList();
    }

    private List<Part> parts(TierOverview overview) {
        var byPlace = overview.parts().stream()
                .collect(groupingBy(
                        part -> List.of(part.company(), part.unit(), part.name()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPlace.values().stream()
                .map(parts -> part(overview, parts))
                .sorted(Comparator.comparing(Part::elsewhere)
                        .thenComparing(Comparator.comparingLong(Part::customers).reversed()))
                .toList();
    }

    private Part part(TierOverview overview, List<TierPart> parts) {
        var first = parts.get(0);
        long all = parts.stream().mapToLong(TierPart::customers).sum();
        var cells = overview.rules().tiers().stream()
                .map(tier -> parts.stream()
                        .filter(part -> part.tier().equals(tier.code()))
                        .mapToLong(TierPart::customers)
                        .sum())
                .toList();
        var made = new ArrayList<Cell>();
        for (int i = 0; i < cells.size(); i++) {
            made.add(new Cell(
                    cells.get(i),
                    percent(BigDecimal.valueOf(cells.get(i)), BigDecimal.valueOf(all)),
                    TierLinks.people(
                            first.company(),
                            first.unit(),
                            overview.rules().tiers().get(i).code())));
        }
        return new Part(
                first.unit().isEmpty() ? companies.all().getOrDefault(first.company(), first.name()) : first.name(),
                TierLinks.place("/tiers", first.company(), first.unit()),
                first.unit().isEmpty(),
                all,
                parts.stream().map(TierPart::premium).reduce(BigDecimal.ZERO, BigDecimal::add),
                made);
    }

    static String people(TierOverview overview, Tier tier) {
        return TierLinks.people(overview.company(), overview.unit(), tier.code());
    }

    private List<String> names(RuleSet rules) {
        return rules.tiers().stream().map(words::name).toList();
    }

    private static List<@Nullable BigDecimal> each(TierOverview overview, Function<TierCount, BigDecimal> figure) {
        var figures = new ArrayList<@Nullable BigDecimal>();
        overview.rules().tiers().forEach(tier -> figures.add(figure.apply(count(overview, tier.code()))));
        return figures;
    }

    static TierCount count(TierOverview overview, String tier) {
        return overview.tiers().stream()
                .filter(count -> count.tier().equals(tier))
                .findFirst()
                .orElseGet(() -> new TierCount(tier, 0, BigDecimal.ZERO, List.of(), List.of()));
    }

    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL64);
    }

    private static int percent(BigDecimal part, BigDecimal whole) {
        return share(part, whole).multiply(BigDecimal.valueOf(PERCENT)).intValue();
    }
}
