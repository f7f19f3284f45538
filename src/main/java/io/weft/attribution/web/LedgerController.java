package io.weft.attribution.web;

import io.weft.access.Scope;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.LedgerFilter;
import io.weft.attribution.service.Ledger;
import io.weft.platform.web.Links;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger: its lines, the matrix of directions, and the way out as a file. */
@Controller
@RequestMapping("/ledger")
@PreAuthorize("hasAuthority('LEDGER_VIEW')")
@RequiredArgsConstructor
class LedgerController {

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final LedgerSheets sheets;
    private final LedgerWords months;
    private final MatrixPages matrices;
    private final AttributionWords words;

    @GetMapping
    String lines(
            @Valid @ModelAttribute("filter") LedgerFilter filter,
            @RequestParam(required = false) @Nullable Long after,
            Scope scope,
            Model model) {
        var page = ledger.page(filter, scope, after, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("whole", !ClaimSight.of(scope).isOfPeople());
        model.addAttribute("names", words.names());
        model.addAttribute("directions", words.names().directions(scope.company()));
        model.addAttribute("phases", words.phases());
        model.addAttribute("incomes", words.incomes());
        model.addAttribute("finalities", words.finalities());
        model.addAttribute("periods", months.periods(filter.period()));
        model.addAttribute("next", Links.next("/ledger", filter.describe(), page.next()));
        for (var format : LedgerSheets.Format.values()) {
            model.addAttribute(
                    format.name(),
                    Links.address("/ledger/file", filter.describe().and("format", format)));
        }
        return "attribution/ledger";
    }

    @GetMapping("/matrix")
    String matrix(@RequestParam(required = false) @Nullable String period, Scope scope, Model model) {
        var chosen = months.periodOr(period);
        model.addAttribute("matrix", matrices.of(ledger.matrix(chosen, scope), chosen));
        model.addAttribute("periods", months.periods(chosen));
        model.addAttribute("whole", !ClaimSight.of(scope).isOfPeople());
        model.addAttribute("chosen", chosen);
        return "attribution/matrix";
    }

    @GetMapping("/file")
    @PreAuthorize("hasAuthority('LEDGER_EXPORT')")
    void file(
            @Valid @ModelAttribute("filter") LedgerFilter filter,
            @RequestParam LedgerSheets.Format format,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("ledger." + format.ending())
                        .build()
                        .toString());
        sheets.write(format, filter, scope, response.getOutputStream());
    }
}
