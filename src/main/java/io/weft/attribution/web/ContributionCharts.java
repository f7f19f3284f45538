package io.weft.attribution.web;

import io.weft.attribution.Contribution;
import io.weft.attribution.LedgerFilter;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import io.weft.platform.web.Links;
import io.weft.platform.web.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The share of cross-selling in each class (M-09) as bars; a bar opens its entries. */
@Component
@RequiredArgsConstructor
class ContributionCharts {

    private static final int BARS = 8;

    private final Messages messages;

    /** The first classes; no chart when there is none. */
    @Nullable
    ChartView of(List<Contribution> classes, String period) {
        if (classes.isEmpty()) {
            return null;
        }
        var shown = classes.stream().limit(BARS).toList();
        var shares = new ArrayList<@Nullable BigDecimal>();
        shown.forEach(one -> shares.add(one.share()));
        return ChartView.bars(
                messages.text("attribution.tile.contribution.chart"),
                Unit.PERCENT,
                shown.stream()
                        .map(one -> messages.textOr(one.productClass(), "catalog.class." + one.productClass()) + " · "
                                + one.writerCompany())
                        .toList(),
                List.of(new Series(
                        messages.text("attribution.figures.share"),
                        shares,
                        shown.stream().map(one -> entries(one, period)).toList())));
    }

    private static String entries(Contribution one, String period) {
        return Links.address(
                "/ledger",
                new LedgerFilter(period, ">" + one.writerCompany(), null, "PREMIUM", null, one.productClass())
                        .describe());
    }
}
