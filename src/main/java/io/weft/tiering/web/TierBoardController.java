package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.platform.audit.AuditTrail;
import io.weft.tiering.TierFilter;
import io.weft.tiering.service.TierBoard;
import io.weft.tiering.service.TierLists;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many customers are in which tier, who moves, what they lack; every number opens its customers. */
@Controller
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
@RequiredArgsConstructor
class TierBoardController {

    private static final int PAGE = 50;

    private final TierBoard board;
    private final TierLists lists;
    private final TierBoardPages pages;
    private final TierGapPages gaps;
    private final TierPeoplePages people;
    private final AuditTrail audit;

    @GetMapping("/tiers")
    ModelAndView now(TierFilter filter, Scope scope) {
        return pages.now(board.overview(filter, scope), scope);
    }

    @GetMapping("/tiers/gaps")
    ModelAndView gaps(TierFilter filter, Scope scope) {
        return gaps.gaps(board.overview(filter, scope), scope);
    }

    @GetMapping("/tiers/people")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('CUSTOMER_VIEW')")
    ModelAndView people(TierFilter filter, @RequestParam(defaultValue = "0") long after, Scope scope) {
        var page = lists.people(filter, after, PAGE, scope);
        if (scope.groupDuty()) {
            audit.record(
                    "tiering.list",
                    "tiering",
                    filter.tier(),
                    Map.of("shown", page.rows().size()));
        }
        return people.page(filter, page, board.ruleSet(), scope);
    }
}
