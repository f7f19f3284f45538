package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Scorecards of a month: who stands where, and why. */
@Controller
@RequestMapping("/scores")
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class ScoreController {

    private final ScorePages pages;
    private final ScoreSheets sheets;

    @GetMapping
    ModelAndView list(ScorePages.Asked asked, CurrentUser user, Scope scope) {
        return pages.list(asked, user, scope);
    }

    @GetMapping("/{month}/card")
    ModelAndView card(
            @PathVariable YearMonth month,
            @RequestParam SubjectKind kind,
            @RequestParam String subject,
            CurrentUser user,
            Scope scope) {
        return pages.card(month, new Subject(kind, subject), user, scope);
    }

    /** RPT-18: the score sheet of a kind of subjects. */
    @GetMapping("/{month}/file")
    void file(@PathVariable YearMonth month, @RequestParam SubjectKind kind, Scope scope, HttpServletResponse response)
            throws IOException {
        response.setContentType(PlanFileController.XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("scores-" + month + "-" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".xlsx")
                        .build()
                        .toString());
        sheets.write(month, kind, scope, response.getOutputStream());
    }
}
