package io.weft.customer.web;

import io.weft.customer.TagHistory;
import io.weft.customer.TagPast;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Messages;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws how statements about a customer fade, one line each. */
@Component
@RequiredArgsConstructor
class FadingChart {

    private final Messages messages;
    private final Fmt fmt;

    /** Nothing where a single statement stands: that it fades is said beside it. */
    @Nullable
    ChartView chart(TagHistory history) {
        return history.fading().size() < 2
                ? null
                : ChartView.lines(
                        messages.text("tag.fading"),
                        ChartView.Unit.RATIO,
                        history.days().stream().map(fmt::date).toList(),
                        history.fading().stream()
                                .map(one -> ChartView.Series.of(name(history, one.statement()), one.weights()))
                                .toList());
    }

    /** Two of one name would be one line. */
    private String name(TagHistory history, TagPast one) {
        return history.dimension().nameOf(one.said().value()) + " · "
                + one.said().company() + " · "
                + messages.text("tag.source." + one.said().source()) + " · "
                + fmt.date(one.said().observedOn());
    }
}
