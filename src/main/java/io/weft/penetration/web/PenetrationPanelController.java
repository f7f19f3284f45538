package io.weft.penetration.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Scope;
import io.weft.penetration.Dimension;
import io.weft.penetration.People;
import io.weft.penetration.service.PenetrationService;
import io.weft.platform.web.ChartView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The parts of the cockpit, each loaded for itself: a slow or failed one leaves the rest of the page standing. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class PenetrationPanelController {

    /** These say more than their kind. */
    private static final Set<People.Kind> NAMING =
            EnumSet.of(People.Kind.PAIR, People.Kind.MOVED, People.Kind.LACKS, People.Kind.CHANGED);

    private final PenetrationService penetration;
    private final PanelCharts charts;
    private final Clock clock;

    @GetMapping("/penetration/panels/course")
    ModelAndView course(@RequestParam MultiValueMap<String, String> sent, Scope scope, HtmxRequest htmx) {
        var link = link(sent);
        return panel("course", htmx)
                .addObject("course", penetration.course(link.slice(), scope).value())
                .addObject("people", people(link));
    }

    @GetMapping("/penetration/panels/worth")
    ModelAndView worth(@RequestParam MultiValueMap<String, String> sent, Scope scope, HtmxRequest htmx) {
        var link = link(sent);
        return panel("worth", htmx)
                .addObject("worth", penetration.worth(link.slice(), scope).value())
                .addObject("people", people(link));
    }

    @GetMapping("/penetration/panels/trend")
    ModelAndView trend(@RequestParam MultiValueMap<String, String> sent, Scope scope, HtmxRequest htmx) {
        return chart("M-03", charts.trend(penetration.trend(link(sent).slice(), scope)), htmx);
    }

    @GetMapping("/penetration/panels/pairs")
    ModelAndView pairs(@RequestParam MultiValueMap<String, String> sent, Scope scope, HtmxRequest htmx) {
        var link = link(sent);
        return chart("pairs", charts.pairs(link, penetration.byCompany(link.slice(), scope)), htmx);
    }

    @GetMapping("/penetration/panels/moved")
    ModelAndView moved(@RequestParam MultiValueMap<String, String> sent, Scope scope, HtmxRequest htmx) {
        var link = link(sent);
        return chart("M-06", charts.flow(link, penetration.moved(link.slice(), scope)), htmx);
    }

    /** By tier; a company may also look at the books of its agents. */
    @GetMapping("/penetration/panels/gaps")
    ModelAndView gaps(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "tier") String rows,
            Scope scope,
            HtmxRequest htmx) {
        var link = link(sent);
        boolean books = scope.company() != null;
        var by = books && rows.equals("agent") ? Dimension.AGENT : Dimension.TIER;
        var panel = chart("gaps", charts.gaps(link, penetration.whiteSpace(link.slice(), by, scope)), htmx);
        return books ? panel.addObject("choices", choices(link.panel("gaps"), by)) : panel;
    }

    /** One of the ways to cut the rows of a panel. */
    record Choice(String by, String href, boolean chosen) {}

    private static List<Choice> choices(String panel, Dimension chosen) {
        return Stream.of(Dimension.TIER, Dimension.AGENT)
                .map(by -> new Choice(by.parameter(), panel + "&rows=" + by.parameter(), by == chosen))
                .toList();
    }

    private static ModelAndView chart(String definition, ChartView chart, HtmxRequest htmx) {
        return panel("chart", htmx)
                .addObject("definition", definition)
                .addObject("name", definition.toLowerCase(Locale.ROOT))
                .addObject("chart", chart);
    }

    private static ModelAndView panel(String id, HtmxRequest htmx) {
        return new ModelAndView("penetration/panel/" + id + (htmx.isHtmxRequest() ? " :: part" : ""));
    }

    private static Map<String, String> people(SliceLink link) {
        return Arrays.stream(People.Kind.values())
                .filter(kind -> !NAMING.contains(kind))
                .collect(Collectors.toMap(Enum::name, kind -> link.people(new People(kind, null, null))));
    }

    private SliceLink link(MultiValueMap<String, String> sent) {
        return SliceReader.link(sent, penetration.known(), LocalDate.now(clock));
    }
}
