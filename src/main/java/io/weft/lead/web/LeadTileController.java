package io.weft.lead.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Scope;
import io.weft.lead.ConversionBy;
import io.weft.lead.service.LeadFigures;
import io.weft.platform.web.ChartView;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The leads' tiles of the cockpits: all leads within reach, as they stand now. */
@Controller
@PreAuthorize("hasAuthority('LEAD_VIEW')")
@RequiredArgsConstructor
class LeadTileController {

    private final LeadFigures figures;
    private final LeadCharts charts;

    @GetMapping("/leads/panels/ageing")
    ModelAndView ageing(Scope scope, HtmxRequest htmx) {
        return tile("ageing", charts.ageing(figures.ageing(scope)), htmx);
    }

    /** M-24 by where leads come from. */
    @GetMapping("/leads/panels/conversion")
    ModelAndView conversion(Scope scope, HtmxRequest htmx) {
        var rows = figures.conversion(ConversionBy.SOURCE, scope);
        return tile("conversion", charts.conversion(ConversionBy.SOURCE, rows), htmx);
    }

    private static ModelAndView tile(String id, ChartView chart, HtmxRequest htmx) {
        return new ModelAndView("lead/tile" + (htmx.isHtmxRequest() ? " :: part" : ""))
                .addObject("name", id)
                .addObject(
                        "none", chart.series().isEmpty() || chart.categories().isEmpty())
                .addObject("chart", chart);
    }
}
