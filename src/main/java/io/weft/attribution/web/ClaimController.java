package io.weft.attribution.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.access.Permission;
import io.weft.attribution.ClaimFilter;
import io.weft.attribution.ClaimFilter.Show;
import io.weft.attribution.ClaimPick;
import io.weft.attribution.ClaimRow;
import io.weft.attribution.service.ClaimList;
import io.weft.attribution.service.Voices;
import io.weft.customer.Desk;
import io.weft.platform.web.Links;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of claims. A manager first sees what waits for his company's word. */
@Controller
@RequestMapping("/claims")
@PreAuthorize("hasAuthority('CLAIM_VIEW')")
@RequiredArgsConstructor
class ClaimController {

    private static final int PAGE = 100;

    private final ClaimList claims;
    private final Voices voices;
    private final AttributionWords words;

    /** A part of the way as a tab above the list. */
    record Tab(Show show, String href, boolean here) {}

    @GetMapping
    String list(
            @Valid @ModelAttribute("filter") ClaimFilter filter,
            @RequestParam(required = false) @Nullable Show show,
            @RequestParam(required = false) @Nullable Long after,
            Desk desk,
            Model model) {
        results(filter, show, after, desk, model);
        model.addAttribute("modes", words.modes());
        model.addAttribute("directions", words.names().directions(desk.scope().company()));
        return "attribution/claims";
    }

    @HxRequest
    @GetMapping
    String results(
            @Valid @ModelAttribute("filter") ClaimFilter filter,
            @RequestParam(required = false) @Nullable Show show,
            @RequestParam(required = false) @Nullable Long after,
            Desk desk,
            Model model) {
        boolean decides = !voices.of(desk.user()).isEmpty();
        boolean rules = desk.scope().may(Permission.CLAIM_RULE);
        var shown = show == null ? opening(filter, desk, decides, rules) : filter;
        var page = claims.page(shown, desk, after, PAGE);
        model.addAttribute("filter", shown);
        model.addAttribute("page", page);
        model.addAttribute("decides", decides);
        model.addAttribute("ticks", decides && page.rows().stream().anyMatch(ClaimRow::mine));
        model.addAttribute("waiting", waiting(shown, desk, decides));
        model.addAttribute("most", ClaimPick.MOST);
        model.addAttribute("tabs", tabs(shown, decides, rules));
        model.addAttribute("names", words.names());
        model.addAttribute("onTheWay", Links.address("", shown.trail()));
        model.addAttribute("next", Links.next("/claims", shown.address(), page.next()));
        return "attribution/claims :: results";
    }

    /** Who is asked sees what waits for him; who settles disputes sees them, as long as there are any. */
    private ClaimFilter opening(ClaimFilter filter, Desk desk, boolean decides, boolean rules) {
        if (decides) {
            return filter.showing(Show.MINE);
        }
        var disputes = filter.showing(Show.RULING);
        return rules && claims.count(disputes, desk, 1) > 0 ? disputes : filter;
    }

    /** How many claims "all of this filter" would be; one more than the limit says that there are even more. */
    private int waiting(ClaimFilter shown, Desk desk, boolean decides) {
        return decides && shown.show() == Show.MINE ? claims.count(shown, desk, ClaimPick.MOST + 1) : 0;
    }

    private static List<Tab> tabs(ClaimFilter filter, boolean decides, boolean rules) {
        return Arrays.stream(Show.values())
                .filter(show -> (show != Show.MINE || decides) && (show != Show.RULING || rules))
                .map(show -> new Tab(
                        show, Links.address("/claims", filter.showing(show).address()), show == filter.show()))
                .toList();
    }
}
