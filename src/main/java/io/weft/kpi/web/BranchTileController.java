package io.weft.kpi.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.catalog.AuthorityFilter;
import io.weft.catalog.AuthorityRow;
import io.weft.catalog.AuthorityState;
import io.weft.catalog.service.AuthorityService;
import io.weft.kpi.AgentWork;
import io.weft.kpi.MetricState;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.UnitWork;
import io.weft.kpi.service.Branches;
import io.weft.kpi.service.MetricBook;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Slice;
import io.weft.platform.FilterParts;
import io.weft.platform.web.Links;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tiles about the work of one branch or team (D-04). */
@Controller
@RequestMapping("/cockpit/tiles")
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class BranchTileController {

    private static final int MOST = 8;
    private static final String FIRST_YEAR_PREMIUM = "M20-FYP";
    private static final String TRAINING = "M-43";

    private final Branches branches;
    private final BoardReach reach;
    private final KpiTilePages pages;
    private final MetricBook book;
    private final AuthorityService authorities;

    /** Contacts of the month up to the day, and the agents with fewest. */
    @GetMapping("/activity")
    ModelAndView activity(BoardAsked asked, CurrentUser user, Scope scope, HtmxRequest htmx) {
        var whose = reach.whose(asked, user, scope);
        var work = isUnit(whose) ? branches.work(whose, pages.day(asked), scope, MOST) : UnitWork.nobody();
        var keys = work.idle().stream().map(AgentWork::agent).toList();
        return tile("activity", whose, htmx)
                .addObject("work", work)
                .addObject("day", pages.day(asked))
                .addObject("opens", scope.may(Permission.CUSTOMER_VIEW))
                .addObject("premium", pages.ofMonth(FIRST_YEAR_PREMIUM, SubjectKind.AGENT, keys, asked))
                .addObject("asked", asked);
    }

    /** Customers nobody serves any more; every number opens them. */
    @GetMapping("/orphans")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW')")
    ModelAndView orphans(BoardAsked asked, CurrentUser user, Scope scope, HtmxRequest htmx) {
        var whose = reach.whose(asked, user, scope);
        var page = tile("orphans", whose, htmx);
        if (!isUnit(whose)) {
            return page;
        }
        var slice = new Slice(
                pages.day(asked), asked.customers(), Filters.none().with(Dimension.ORG_UNIT, whose.subject()));
        return page.addObject("count", branches.orphans(whose.subject(), slice, scope))
                .addObject("most", MOST)
                .addObject("people", people(asked, whose));
    }

    /** The address of a list of people of the unit; the agent is added to it. */
    private String people(BoardAsked asked, SubjectName whose) {
        return Links.address(
                "/penetration/people",
                FilterParts.none()
                        .and("asOf", pages.day(asked))
                        .and("segment", asked.customers())
                        .and("orgUnit", whose.subject())
                        .and("who", "ANY"));
    }

    /** What nobody delivers is said; what is there are the licences of the company. */
    @GetMapping("/permits")
    ModelAndView permits(BoardAsked asked, CurrentUser user, Scope scope, HtmxRequest htmx) {
        var whose = reach.whose(asked, user, scope);
        var training = book.inForce().get(TRAINING);
        var all = whose.company() == null
                ? List.<AuthorityRow>of()
                : authorities.list(new AuthorityFilter(whose.company(), null)).stream()
                        .filter(row -> row.agentCompany().equals(whose.company()))
                        .toList();
        return tile("permits", whose, htmx)
                .addObject("company", whose.company())
                .addObject(
                        "trained", training != null && MetricPages.state(training, book.fed()) != MetricState.NOT_FED)
                .addObject(
                        "valid",
                        all.stream()
                                .filter(row -> row.state() == AuthorityState.VALID)
                                .count())
                .addObject(
                        "wanting",
                        all.stream()
                                .filter(row -> row.state() != AuthorityState.VALID)
                                .limit(MOST)
                                .toList());
    }

    private static boolean isUnit(SubjectName whose) {
        return whose.kind() == SubjectKind.BRANCH || whose.kind() == SubjectKind.TEAM;
    }

    private static ModelAndView tile(String id, SubjectName whose, HtmxRequest htmx) {
        return KpiTileController.tile(id, htmx).addObject("subject", whose);
    }
}
