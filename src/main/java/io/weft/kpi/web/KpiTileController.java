package io.weft.kpi.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.kpi.BulletinMonth;
import io.weft.kpi.service.Bulletins;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tiles of plans, metrics, scores and the bulletin; each shows what its own page shows, at less length. */
@Controller
@RequestMapping("/cockpit/tiles")
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class KpiTileController {

    private final KpiTilePages pages;
    private final BoardReach reach;
    private final Bulletins bulletins;

    /** M-45: targets of the year and how far they are reached. */
    @GetMapping("/plan")
    ModelAndView plan(BoardAsked asked, CurrentUser user, Scope scope, HtmxRequest htmx) {
        return tile("plan", htmx).addAllObjects(pages.plan(asked, reach.whose(asked, user, scope)));
    }

    /** A metric of the dictionary over 24 months. */
    @GetMapping("/metrics/{code}")
    ModelAndView metric(@PathVariable String code, BoardAsked asked, CurrentUser user, Scope scope, HtmxRequest htmx) {
        return tile("metric", htmx).addAllObjects(pages.metric(code, asked, reach.whose(asked, user, scope), scope));
    }

    /** M-50: the best scores of the latest scored month. */
    @GetMapping("/scores")
    ModelAndView scores(BoardAsked asked, CurrentUser user, Scope scope, HtmxRequest htmx) {
        return tile("scores", htmx).addAllObjects(pages.scores(asked, reach.whose(asked, user, scope), scope));
    }

    /** How the bulletin of the last month stands, and the latest one to read. */
    @GetMapping("/bulletin")
    ModelAndView bulletin(Scope scope, HtmxRequest htmx) {
        var months = bulletins.months();
        return tile("bulletin", htmx)
                .addObject("current", bulletins.current().orElse(null))
                .addObject("writes", scope.may(Permission.KPI_SCHEME))
                .addObject(
                        "latest",
                        months.stream()
                                .map(BulletinMonth::latest)
                                .filter(java.util.Objects::nonNull)
                                .findFirst()
                                .orElse(null));
    }

    static ModelAndView tile(String id, HtmxRequest htmx) {
        return new ModelAndView("kpi/tile/" + id + (htmx.isHtmxRequest() ? " :: part" : ""));
    }
}
