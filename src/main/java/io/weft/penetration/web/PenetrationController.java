package io.weft.penetration.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.weft.access.Scope;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Slice;
import io.weft.penetration.service.PenetrationService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The manager's page: any slice at an address of its own, and its table as a file. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class PenetrationController {

    private final PenetrationService penetration;
    private final CockpitPages pages;
    private final Clock clock;

    @GetMapping("/penetration")
    String cockpit(@RequestParam MultiValueMap<String, String> sent, Scope scope, Model model) {
        model.addAttribute("cockpit", view(sent, scope));
        model.addAttribute("counting", penetration.counting());
        model.addAttribute("insured", penetration.countsInsured());
        return "penetration/cockpit";
    }

    @GetMapping("/penetration/definitions")
    String definitions() {
        return "penetration/definitions";
    }

    @GetMapping("/penetration/figures.csv")
    void csv(@RequestParam MultiValueMap<String, String> sent, Scope scope, HttpServletResponse response)
            throws IOException {
        var view = view(sent, scope);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"penetration-" + view.slice().asOf() + ".csv\"");
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(view.by().parameter(), "customers", "products", "contracts", "penetration");
            for (var row : view.rows()) {
                csv.writeRecord(
                        FormulaGuard.text(row.name()),
                        Long.toString(row.customers()),
                        Long.toString(row.products()),
                        Long.toString(row.contracts()),
                        row.penetration() == null ? "" : row.penetration().toPlainString());
            }
        }
    }

    private CockpitView view(MultiValueMap<String, String> sent, Scope scope) {
        var link = SliceReader.link(sent, penetration.known(), LocalDate.now(clock));
        var slice = link.slice();
        return pages.view(link, penetration.cockpit(slice, breakdown(slice, link.by()), scope));
    }

    private static Breakdown breakdown(Slice slice, Dimension by) {
        return by == Dimension.ORG_UNIT ? Breakdown.rolledUp(by) : Breakdown.by(by);
    }
}
