package io.weft.penetration.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Scope;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.People;
import io.weft.penetration.Segment;
import io.weft.penetration.Since;
import io.weft.penetration.service.PenetrationService;
import io.weft.platform.web.ChartView;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Views of the figures that only the cockpits show; the page of penetration has the same numbers at greater length. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class PenetrationTileController {

    private final PenetrationService penetration;
    private final CockpitPages pages;
    private final PenetrationWords words;
    private final Clock clock;

    /** M-01, M-04 and M-05 with what they gained. */
    @GetMapping("/penetration/panels/lead")
    ModelAndView lead(@RequestParam MultiValueMap<String, String> sent, Scope scope, HtmxRequest htmx) {
        var link = link(sent);
        var cockpit = penetration.cockpit(link.slice(), Breakdown.by(link.by()), scope);
        var day = link.slice().asOf();
        return panel("lead", htmx)
                .addObject("cockpit", pages.view(link, cockpit))
                .addObject("page", link.page())
                .addObject(
                        "gains",
                        List.of(
                                gain(
                                        "month",
                                        cockpit.monthBefore(),
                                        cockpit.figures(),
                                        link.change(since(day.minusMonths(1)))),
                                gain(
                                        "year",
                                        cockpit.yearBefore(),
                                        cockpit.figures(),
                                        link.change(since(day.minusYears(1))))));
    }

    /** M-03 by company, M-02 by channel, products per customer by unit. */
    @GetMapping("/penetration/panels/by/{dimension}")
    ModelAndView by(
            @PathVariable String dimension,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            HtmxRequest htmx) {
        var by = Stream.of(Dimension.COMPANY, Dimension.CHANNEL, Dimension.ORG_UNIT)
                .filter(one -> one.parameter().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new WrongParameter("by", dimension));
        var link = new SliceLink(link(sent).slice(), by);
        var breakdown = by == Dimension.ORG_UNIT ? Breakdown.rolledUp(by) : Breakdown.by(by);
        var view = pages.view(link, penetration.cockpit(link.slice(), breakdown, scope));
        var bars = view.breakdown();
        var chart = ChartView.bars(
                words.text("penetration." + view.measure()), bars.unit(), bars.categories(), bars.series());
        return panel("chart", htmx)
                .addObject("definition", view.measure())
                .addObject("name", "by-" + dimension.toLowerCase(Locale.ROOT))
                .addObject("chart", chart)
                .addObject("none", chart.categories().isEmpty())
                .addObject("page", link.page());
    }

    /** Persons and organisations beside each other, never added up. */
    @GetMapping("/penetration/panels/segments")
    ModelAndView segments(@RequestParam MultiValueMap<String, String> sent, Scope scope, HtmxRequest htmx) {
        var link = link(sent);
        var columns = Stream.of(Segment.PERSON, Segment.ORG)
                .map(segment -> link.of(segment))
                .map(one -> new Column(
                        one.slice().segment(),
                        penetration.byCompany(one.slice(), scope).value(),
                        one.people(People.any()),
                        one.people(new People(People.Kind.MULTI, null, null))))
                .toList();
        return panel("segments", htmx).addObject("columns", columns);
    }

    /** The figures of one segment and the way to its people. */
    record Column(Segment segment, Figures figures, String everybody, String multiCompany) {}

    /** What M-01 gained since a day, and the page that says why. */
    record Gain(String since, CockpitView.Change by, String why) {}

    private static Gain gain(String since, Figures before, Figures now, String why) {
        var then = before.customerPenetration();
        var today = now.customerPenetration();
        return new Gain(
                since,
                new CockpitView.Change(
                        then == null || today == null
                                ? null
                                : today.subtract(then).setScale(2, RoundingMode.HALF_UP)),
                why);
    }

    private static Since since(LocalDate day) {
        return new Since(day, false);
    }

    private static ModelAndView panel(String id, HtmxRequest htmx) {
        return new ModelAndView("penetration/panel/" + id + (htmx.isHtmxRequest() ? " :: part" : ""));
    }

    private SliceLink link(MultiValueMap<String, String> sent) {
        return SliceReader.link(sent, penetration.known(), LocalDate.now(clock));
    }
}
