package io.weft.attribution.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Scope;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.ConflictLoad;
import io.weft.attribution.Contribution;
import io.weft.attribution.MatrixCell;
import io.weft.attribution.Recognition;
import io.weft.attribution.service.Figures;
import io.weft.attribution.service.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The ledger's tiles of the cockpits: the figures of its own pages for the year of a day, the most important ones first. */
@Controller
@RequestMapping("/ledger/panels")
@PreAuthorize("hasAuthority('LEDGER_VIEW')")
@RequiredArgsConstructor
class LedgerTileController {

    private static final int MOST = 6;

    private final Ledger ledger;
    private final Figures figures;
    private final MatrixPages matrices;
    private final ContributionCharts charts;
    private final AttributionWords words;
    private final Clock clock;

    /** What a board asks of these tiles; the rest of its choices says nothing about the ledger. */
    record Asked(
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate asOf,

            @Nullable String company) {

        boolean takes(@Nullable String credited, @Nullable String writer) {
            return company == null || company.equals(credited) || company.equals(writer);
        }
    }

    /** M-07 and M-08 by direction. */
    @GetMapping("/matrix")
    ModelAndView matrix(Asked asked, Scope scope, HtmxRequest htmx) {
        var period = period(asked);
        var cells = ledger.matrix(period, scope).stream()
                .filter((MatrixCell cell) -> asked.takes(cell.creditedCompany(), cell.writerCompany()))
                .toList();
        return panel("matrix", period, scope, htmx)
                .addObject("matrix", matrices.of(cells, period))
                .addObject("narrowed", asked.company() != null);
    }

    /** M-09, the classes with the largest share. */
    @GetMapping("/contribution")
    ModelAndView contribution(Asked asked, Scope scope, HtmxRequest htmx) {
        var period = period(asked);
        var classes = figures.contributions(period, scope).stream()
                .filter((Contribution one) -> asked.company() == null || asked.takes(null, one.writerCompany()))
                .toList();
        return panel("contribution", period, scope, htmx).addObject("chart", charts.of(classes, period));
    }

    /** M-39, all directions together unless a company is asked for, and those with most decisions. */
    @GetMapping("/recognition")
    ModelAndView recognition(Asked asked, Scope scope, HtmxRequest htmx) {
        var period = period(asked);
        var all = figures.recognition(period, scope);
        Optional<Recognition> whole = all.stream()
                .filter(one -> one.creditedCompany() == null && asked.company() == null)
                .findFirst();
        return panel("recognition", period, scope, htmx)
                .addObject("all", whole.orElse(null))
                .addObject(
                        "directions",
                        all.stream()
                                .filter(one -> one.creditedCompany() != null
                                        && asked.takes(one.creditedCompany(), one.writerCompany()))
                                .sorted(Comparator.comparingLong(Recognition::decided)
                                        .reversed())
                                .limit(MOST)
                                .toList());
    }

    /** M-42, the kinds with most cases. */
    @GetMapping("/conflicts")
    ModelAndView conflicts(Asked asked, Scope scope, HtmxRequest htmx) {
        var period = period(asked);
        return panel("conflicts", period, scope, htmx)
                .addObject(
                        "conflicts",
                        figures.conflicts(period, scope).stream()
                                .filter(one -> one.cases() > 0)
                                .sorted(Comparator.comparingLong(ConflictLoad::cases)
                                        .reversed())
                                .limit(MOST)
                                .toList());
    }

    private String period(Asked asked) {
        return Integer.toString((asked.asOf() == null ? LocalDate.now(clock) : asked.asOf()).getYear());
    }

    private ModelAndView panel(String id, String period, Scope scope, HtmxRequest htmx) {
        return new ModelAndView("attribution/panel/" + id + (htmx.isHtmxRequest() ? " :: part" : ""))
                .addObject("whole", !ClaimSight.of(scope).isOfPeople())
                .addObject("chosen", period)
                .addObject("links", new FigureLinks(period))
                .addObject("names", words.names());
    }
}
