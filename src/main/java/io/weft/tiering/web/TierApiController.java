package io.weft.tiering.web;

import io.swagger.v3.oas.annotations.Operation;
import io.weft.access.Scope;
import io.weft.tiering.TierFilter;
import io.weft.tiering.TieredCustomer;
import io.weft.tiering.service.TierLists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tiers for other systems, in the caller's view and reach (feeds.md 2; docs/tiers-api.md). */
@RestController
@RequiredArgsConstructor
class TierApiController {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int POINTS = 2;

    private final TierLists lists;

    /** The page a caller asks for: 1 to 1,000 rows, 100 unless told. */
    record PageAsked(@Nullable Long after, @Nullable Integer limit) {

        long from() {
            return after == null ? 0 : after;
        }

        int size() {
            return limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
        }
    }

    /** A page of tiers; {@code next} goes into {@code after} of the next call and is null at the end. */
    record Answer(List<Line> rows, @Nullable String next) {}

    /** A customer's number as text, which may outgrow the numbers of JSON readers; scores in points, two decimals. */
    record Line(String gcid, String tier, BigDecimal value, BigDecimal potential, int ruleVersion, LocalDate since) {

        static Line of(TieredCustomer row) {
            return new Line(
                    Long.toString(row.gcid()),
                    row.tier(),
                    row.value().setScale(POINTS, RoundingMode.HALF_UP),
                    row.potential().setScale(POINTS, RoundingMode.HALF_UP),
                    row.version(),
                    row.since());
        }
    }

    @GetMapping("/api/v1/tiers")
    @PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
    @Operation(
            summary = "Tiers by customer number, as the caller's company may know them; the group's for group duties")
    Answer tiers(PageAsked page, @Nullable String tier, Scope scope) {
        var filter = new TierFilter(tier, null, null, null, null);
        var found = lists.page(filter, page.from(), page.size(), scope);
        return new Answer(found.rows().stream().map(Line::of).toList(), found.next());
    }
}
