package io.weft.attribution.web;

import io.weft.access.Scope;
import io.weft.attribution.UnearnedReason;
import io.weft.attribution.UnearnedRow;
import io.weft.attribution.service.Unearned;
import io.weft.platform.FilterParts;
import io.weft.platform.Page;
import io.weft.platform.web.Links;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Receipts that earned nothing: how many for which reason, the receipts behind each, and "why not" for one of them. */
@Controller
@PreAuthorize("hasAuthority('CLAIM_VIEW')")
@RequiredArgsConstructor
class UnearnedController {

    private static final String PATH = "/claims/unearned";
    private static final int PAGE = 50;
    private static final int LONGEST = 60;

    private final Unearned unearned;
    private final AttributionWords words;

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable UnearnedReason reason,
            @RequestParam(required = false) @Nullable String receipt,
            @RequestParam(required = false) @Nullable Long after,
            Scope scope,
            Model model) {
        var number = receipt == null ? "" : receipt.strip();
        Page<UnearnedRow> page = reason == null || !number.isEmpty()
                ? new Page<>(List.of(), null)
                : unearned.page(reason, scope, after, PAGE);
        model.addAttribute("counts", unearned.counts(scope));
        model.addAttribute("asOf", unearned.asOf(scope).orElse(null));
        model.addAttribute("reason", reason);
        model.addAttribute("receipt", number);
        model.addAttribute("page", page);
        model.addAttribute(
                "answers", number.isEmpty() || number.length() > LONGEST ? List.of() : unearned.whyNot(number, scope));
        model.addAttribute("names", words.names());
        model.addAttribute("next", Links.next(PATH, FilterParts.none().and("reason", reason), page.next()));
        return "attribution/unearned";
    }
}
