package io.weft.penetration.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.weft.access.Scope;
import io.weft.penetration.service.Cohorts;
import io.weft.penetration.service.PenetrationService;
import io.weft.platform.audit.AuditTrail;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortMetric;
import io.weft.policy.CohortQuestion;
import io.weft.policy.CohortShare;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Persistency, renewal, lapse and retention: the page, its table as a file, and the policies behind a number. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class CohortController {

    private final Cohorts cohorts;
    private final PenetrationService penetration;
    private final CohortPages pages;
    private final CohortPolicyPages lists;
    private final AuditTrail audit;
    private final Clock clock;

    @GetMapping("/cohorts")
    String cohorts(@RequestParam MultiValueMap<String, String> sent, Scope scope, Model model) {
        var known = penetration.known();
        model.addAttribute("cohort", pages.view(reader(sent).link(scope), known, scope));
        return "penetration/cohorts";
    }

    @GetMapping("/cohorts/policies")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('CUSTOMER_VIEW')")
    String policies(@RequestParam MultiValueMap<String, String> sent, Scope scope, Model model) {
        var reader = reader(sent);
        var link = reader.link(scope);
        var month = reader.month("month", link.question().last());
        var until = reader.month("until", month);
        if (link.metric() == CohortMetric.RETENTION
                || until.isBefore(month)
                || until.isAfter(month.plusMonths(CohortQuestion.MOST_MONTHS - 1L))) {
            throw new WrongParameter("until", until.toString());
        }
        var question = new CohortQuestion(link.metric(), month, until, link.by(), link.filter());
        var page = cohorts.policies(question, reader.side(), reader.after(), scope);
        if (scope.groupDuty()) {
            audit.record(
                    "cohort.policies",
                    "cohort",
                    link.metric().name(),
                    Map.of("shown", page.policies().size()));
        }
        model.addAttribute("list", lists.view(link, question, reader.side(), page));
        return "penetration/cohort-policies";
    }

    @GetMapping("/cohorts/figures.csv")
    void csv(@RequestParam MultiValueMap<String, String> sent, Scope scope, HttpServletResponse response)
            throws IOException {
        var link = reader(sent).link(scope);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + link.metric().name().toLowerCase(Locale.ROOT) + "-" + link.to() + ".csv\"");
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(head(link));
            cohorts.figures(link.question(), scope).forEach(figure -> csv.writeRecord(line(link, figure)));
        }
    }

    private static List<String> head(CohortLink link) {
        var head = new ArrayList<>(
                List.of("month", link.by().name().toLowerCase(Locale.ROOT), "state", "due", "size", "unfed"));
        link.metric().measures().forEach(measure -> {
            var name = measure.name().toLowerCase(Locale.ROOT);
            head.addAll(List.of(name + "_part", name + "_base", name));
        });
        return head;
    }

    private static List<String> line(CohortLink link, CohortFigure figure) {
        var line = new ArrayList<>(List.of(
                figure.month().toString(),
                figure.subject() == null ? "" : FormulaGuard.text(figure.subject()),
                figure.state().name(),
                figure.due().toString(),
                Long.toString(figure.size()),
                Long.toString(figure.unfed())));
        link.metric().measures().stream().map(figure::share).forEach(share -> line.addAll(share(share)));
        return line;
    }

    private static List<String> share(CohortShare share) {
        return List.of(number(share.part()), number(share.base()), number(share.rate()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private CohortReader reader(MultiValueMap<String, String> sent) {
        return new CohortReader(sent, penetration.known(), YearMonth.now(clock));
    }
}
