package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.platform.audit.AuditTrail;
import io.weft.tiering.MoveFilter;
import io.weft.tiering.service.TierMovers;
import java.time.YearMonth;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who went from which tier to which in a month or at a run; every cell opens its customers. */
@Controller
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
@RequiredArgsConstructor
class TierMoveController {

    private static final int PAGE = 50;

    private final TierMovers movers;
    private final TierMovePages pages;
    private final AuditTrail audit;

    @GetMapping("/tiers/moves")
    ModelAndView moves(
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Long run,
            Scope scope) {
        return pages.page(MoveFilter.of(month, run), scope);
    }

    @GetMapping("/tiers/moves/people")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('CUSTOMER_VIEW')")
    ModelAndView people(
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Long run,
            Cell sent,
            Scope scope) {
        var cell = MoveFilter.of(month, run).cell(sent.tier(sent.from()), sent.tier(sent.to()));
        var page = movers.page(cell, sent.start(), PAGE, scope);
        if (scope.groupDuty()) {
            audit.record(
                    "tiering.list",
                    "tiering",
                    cell.from() + ">" + cell.to(),
                    Map.of("shown", page.rows().size()));
        }
        return pages.people(cell, page, scope);
    }

    /** A cell as the address names it, and where its page starts. */
    record Cell(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long after) {

        String tier(@Nullable String code) {
            return code == null ? "" : code;
        }

        long start() {
            return after == null ? 0 : after;
        }
    }
}
