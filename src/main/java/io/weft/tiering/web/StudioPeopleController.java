package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.tiering.StandingRow;
import io.weft.tiering.service.RuleDesk;
import io.weft.tiering.service.StudioPeople;
import io.weft.tiering.service.WhatIfDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The people behind a cell of the what-if matrix. */
@Controller
@PreAuthorize("hasAuthority('RULES_VIEW') and hasAuthority('CUSTOMER_VIEW')")
@RequiredArgsConstructor
class StudioPeopleController {

    private static final int PAGE = 50;

    private final RuleDesk desk;
    private final StudioPeople people;
    private final RuleWords words;

    @GetMapping("/tiering/rules/{version}/people")
    ModelAndView people(@PathVariable int version, @Valid CellForm cell, Scope scope) {
        var rule = desk.version(version).rules();
        var other = cell.against() == null ? null : desk.version(cell.against()).rules();
        var rows = people.cell(rule, other, cell.toCell(PAGE), scope);
        var before = (other == null ? desk.inForce().rules() : other).tier(cell.from());
        return new ModelAndView("tiering/studio-people")
                .addObject("version", version)
                .addObject("rows", rows)
                .addObject("opens", scope.seesNames())
                .addObject("from", words.tier(before))
                .addObject("to", words.tier(rule.tier(cell.to())))
                .addObject("next", next(rows, version, cell));
    }

    private static @Nullable String next(List<StandingRow> rows, int version, CellForm cell) {
        return rows.size() < PAGE
                ? null
                : "/tiering/rules/" + version + "/people?" + cell.query() + "&after="
                        + rows.get(PAGE - 1).gcid();
    }

    /** Which cell; codes of tiers, and after which customer the page begins. */
    record CellForm(
            @Nullable Integer against,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") @Nullable
            String from,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") @Nullable
            String to,

            @Nullable Long after) {

        WhatIfDesk.Cell toCell(int limit) {
            return new WhatIfDesk.Cell(from, to, after == null ? 0 : after, limit);
        }

        String query() {
            return (against == null ? "" : "against=" + against + "&") + "from=" + from + "&to=" + to;
        }
    }
}
