package io.weft.kpi.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.kpi.service.Bulletins;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The monthly cross-sell bulletin (RPT-01) for those who read it. */
@Controller
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class BulletinController {

    private final Bulletins bulletins;
    private final BulletinPages pages;
    private final BulletinSheets sheets;

    @GetMapping("/bulletins")
    ModelAndView list(Scope scope) {
        return pages.list(scope);
    }

    /** An edition, the one in force unless one is named; who opens it counts as a reader. */
    @GetMapping("/bulletins/{month}")
    ModelAndView one(
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "0") int edition,
            CurrentUser user,
            Scope scope) {
        var bulletin = bulletins.one(month, edition);
        bulletins.opened(bulletin, user);
        return pages.one(bulletin, scope);
    }

    @GetMapping("/bulletins/{month}/file")
    void file(
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "0") int edition,
            Scope scope,
            HttpServletResponse response)
            throws IOException {
        var bulletin = bulletins.one(month, edition);
        response.setContentType(PlanFileController.XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bulletin-" + month + "-" + bulletin.edition() + ".xlsx")
                        .build()
                        .toString());
        sheets.write(bulletin, scope, response.getOutputStream());
    }

    /** How the bulletin of the last month stands, and the latest there is: a block of the home page. */
    @GetMapping("/home/bulletin")
    String panel(Scope scope, Model model, HtmxRequest htmx) {
        model.addAttribute("current", bulletins.current().orElse(null));
        model.addAttribute("latest", bulletins.editions().stream().findFirst().orElse(null));
        model.addAttribute("writes", scope.may(Permission.KPI_SCHEME));
        return "kpi/bulletin-home" + (htmx.isHtmxRequest() ? " :: part" : "");
    }
}
