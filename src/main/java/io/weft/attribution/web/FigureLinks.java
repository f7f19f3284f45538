package io.weft.attribution.web;

import io.weft.attribution.ClaimFigure;
import io.weft.attribution.ClaimFilter;
import io.weft.attribution.Grounds;
import io.weft.lead.LeadFilter;
import io.weft.lead.LeadStop;
import io.weft.platform.web.Links;
import org.jspecify.annotations.Nullable;

/** From a figure of a month or year to exactly the claims or leads it counts. */
record FigureLinks(String during) {

    public String claims(ClaimFigure figure, @Nullable String direction) {
        return address(figure, direction, null);
    }

    public String disputes(ClaimFigure figure, Grounds grounds) {
        return address(figure, null, grounds);
    }

    public String leads(String rule, LeadStop.@Nullable Became became) {
        return Links.address(
                "/leads", LeadFilter.of(new LeadStop(rule, during, became)).parts());
    }

    private String address(ClaimFigure figure, @Nullable String direction, @Nullable Grounds grounds) {
        var filter = new ClaimFilter(ClaimFilter.Show.ALL, null, direction, null, null, figure, during, grounds);
        return Links.address("/claims", filter.address());
    }
}
