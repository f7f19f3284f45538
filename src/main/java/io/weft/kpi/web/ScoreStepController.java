package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.Subject;
import io.weft.kpi.service.KpiMonths;
import io.weft.kpi.service.KpiRefused;
import io.weft.kpi.service.ScoreDesk;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The steps of a month of the KPI (6.11): measure, freeze, score, open to appeal, answer, make final. */
@Controller
@RequestMapping("/scores/{month}")
@PreAuthorize("hasAuthority('KPI_SCHEME')")
@RequiredArgsConstructor
class ScoreStepController {

    private final ScoreDesk desk;
    private final KpiMonths months;

    @PostMapping("/measuring")
    String measure(@PathVariable YearMonth month, CurrentUser user) {
        return "redirect:/jobs/" + months.askFor(month, user);
    }

    @PostMapping("/freeze")
    String freeze(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes after) {
        desk.freeze(month, user);
        return done(month, "kpi.period.frozen.done", after);
    }

    @PostMapping("/scoring")
    String score(@PathVariable YearMonth month, CurrentUser user) {
        return "redirect:/jobs/" + desk.askForScores(month, user);
    }

    @PostMapping("/opening")
    String open(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes after) {
        desk.openToAppeal(month, user);
        return done(month, "kpi.period.opened.done", after);
    }

    @PostMapping("/final-request")
    String askFinal(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes after) {
        desk.askFinal(month, user);
        return done(month, "kpi.period.asked.done", after);
    }

    @PostMapping("/final")
    @PreAuthorize("hasAuthority('KPI_APPROVE')")
    String finish(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes after) {
        desk.finish(month, user);
        return done(month, "kpi.period.final.done", after);
    }

    @PostMapping("/appeals")
    @PreAuthorize("hasAuthority('KPI_VIEW')")
    String appeal(
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            CurrentUser user,
            Scope scope,
            RedirectAttributes after) {
        if (errors.hasErrors() || form.kind() == null) {
            throw new KpiRefused("reason", "kpi.refused.reason");
        }
        var subject = new Subject(form.kind(), form.subject());
        desk.appeal(month, subject, form.reason(), new ScoreDesk.Who(user, scope));
        after.addFlashAttribute("flash", Flash.success("kpi.appeal.done"));
        return card(month, subject);
    }

    @PostMapping("/appeals/{id}/answer")
    String answer(
            @PathVariable YearMonth month,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            throw new KpiRefused("answer", "kpi.refused.answer");
        }
        var appeal = desk.answer(form.toCommand(id), user);
        after.addFlashAttribute("flash", Flash.success("kpi.appeal.answered"));
        return card(month, new Subject(appeal.subjectKind(), appeal.subject()));
    }

    private static String card(YearMonth month, Subject subject) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/scores/{month}/card")
                        .queryParam("kind", subject.kind())
                        .queryParam("subject", subject.key())
                        .buildAndExpand(month)
                        .encode()
                        .toUriString();
    }

    private static String done(YearMonth month, String messageKey, RedirectAttributes after) {
        after.addFlashAttribute("flash", Flash.success(messageKey, month));
        return "redirect:/scores?month=" + month;
    }
}
