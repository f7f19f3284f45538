package io.weft.penetration.web;

import io.weft.penetration.web.CohortView.Cell;
import io.weft.platform.web.Fmt;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortMeasure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortShare;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the numbers of one cohort, each with the way to what it counts. */
@Component
@RequiredArgsConstructor
class CohortCells {

    private final PenetrationWords words;
    private final Fmt fmt;

    /** The months a line covers. */
    record Span(CohortLink link, YearMonth first, YearMonth last) {

        @Nullable
        String behind(CohortSide side) {
            boolean standing = link.metric() == CohortMetric.LAPSE && side == CohortSide.BASE;
            return standing && !first.equals(last) ? null : link.behind(first, last, side);
        }
    }

    Cell size(Span span, CohortFigure figure) {
        var exact = fmt.exactCount(figure.size())
                + (figure.unfed() == 0 ? "" : " · " + words.text("cohort.unfed", fmt.exactCount(figure.unfed())));
        boolean listed = figure.size() > figure.unfed();
        return new Cell(
                words.text("cohort.size." + span.link().metric()),
                fmt.count(figure.size()) + (figure.unfed() == 0 ? "" : " *"),
                exact,
                listed ? span.behind(CohortSide.BASE) : null);
    }

    List<Cell> cells(Span span, CohortFigure figure) {
        return CohortColumn.of(span.link().metric()).stream()
                .map(column -> cell(span, column, figure.share(column.measure())))
                .toList();
    }

    private Cell cell(Span span, CohortColumn column, CohortShare share) {
        var label = words.text("cohort.col." + column.key());
        var href = span.behind(column.side());
        return switch (column.form()) {
            case PART -> new Cell(label, fmt.count(share.part()), fmt.exactCount(share.part()), href);
            case MISSED -> {
                var missed = missed(share);
                yield new Cell(label, fmt.count(missed), fmt.exactCount(missed), href);
            }
            case RATE -> new Cell(label, percent(share.rate()), exactly(share), href);
        };
    }

    private static @Nullable BigDecimal missed(CohortShare share) {
        return share.part() == null || share.base() == null
                ? null
                : share.base().subtract(share.part());
    }

    /** Persistency is spoken of with two decimals. */
    String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? "–"
                : rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private String exactly(CohortShare share) {
        boolean money = share.measure() == CohortMeasure.PERSISTENCY_PREMIUM;
        if (share.part() == null || share.base() == null) {
            return share.rate() == null ? "" : share.rate().toPlainString();
        }
        return money
                ? fmt.exact(share.part()) + " ÷ " + fmt.exact(share.base())
                : fmt.exactCount(share.part()) + " ÷ " + fmt.exactCount(share.base());
    }

    /** Why there is no figure; null when there is one. */
    @Nullable
    String note(CohortFigure figure) {
        return figure.state() == CohortState.KNOWN
                ? null
                : words.text("cohort.state." + figure.state(), figure.due().toString(), fmt.month(figure.due()));
    }
}
