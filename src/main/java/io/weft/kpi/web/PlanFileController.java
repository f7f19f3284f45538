package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.PlanProblem;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.PlanDesk;
import io.weft.kpi.service.PlanImport;
import io.weft.platform.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The targets of a plan as a spreadsheet: handed out, filled in elsewhere, taken back. */
@Controller
@RequestMapping("/plans/{id}/file")
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class PlanFileController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanDesk desk;
    private final PlanImport imports;
    private final PlanSheets sheets;
    private final PlanPages pages;
    private final MetricBook metrics;

    @GetMapping
    void file(@PathVariable long id, Scope scope, HttpServletResponse response) throws IOException {
        var plan = desk.one(id, scope);
        var targets = desk.targets(plan, scope);
        var name = "plan-" + plan.year() + (plan.isOfGroup() ? "" : "-" + plan.company()) + ".xlsx";
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        sheets.write(targets, pages.names(targets), metrics.inForce(), response.getOutputStream());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('KPI_PLAN')")
    ModelAndView take(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            CurrentUser user,
            Scope scope,
            RedirectAttributes after)
            throws IOException {
        var plan = desk.one(id, scope);
        List<PlanProblem> problems;
        int lines = 0;
        try (var content = file.getInputStream()) {
            var read = sheets.read(content);
            lines = read.size();
            problems = imports.take(plan, read, user, scope);
        } catch (PlanSheets.Unreadable unreadable) {
            problems = List.of(new PlanProblem(1, "–", "kpi.import.unreadable"));
        }
        if (problems.isEmpty()) {
            after.addFlashAttribute("flash", Flash.success("kpi.import.done", lines));
            return new ModelAndView("redirect:/plans/" + id);
        }
        var page = pages.one(plan, TargetForm.empty(SubjectKind.BRANCH), user, scope);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problems", problems);
    }
}
