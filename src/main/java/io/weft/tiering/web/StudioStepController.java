package io.weft.tiering.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.platform.web.Flash;
import io.weft.tiering.service.RuleDesk;
import io.weft.tiering.service.RuleRefused;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a version: put forward, agreed by two, rejected, thrown away (SR-UW-09). */
@Controller
@RequestMapping("/tiering/rules/{version}")
@RequiredArgsConstructor
class StudioStepController {

    private static final int MOST_LETTERS = 500;

    private final RuleDesk desk;
    private final StudioPages pages;

    /** From which day, and why. */
    record ProposalForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @Nullable String note) {}

    @PostMapping("/propose")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView propose(
            @PathVariable int version, ProposalForm form, Scope scope, CurrentUser user, RedirectAttributes after) {
        return step(version, new Deciding(scope, user, after), "tiering.studio.proposed", () -> {
            if (form.from() == null
                    || form.note() == null
                    || form.note().isBlank()
                    || form.note().length() > MOST_LETTERS) {
                throw new RuleRefused("tiering.refused.note");
            }
            desk.propose(version, form.from(), form.note().strip(), user);
        });
    }

    @PostMapping("/agree/business")
    @PreAuthorize("hasAuthority('TIER_APPROVE_BUSINESS')")
    ModelAndView business(@PathVariable int version, Scope scope, CurrentUser user, RedirectAttributes after) {
        var deciding = new Deciding(scope, user, after);
        return step(version, deciding, "tiering.studio.agreed", () -> desk.agree(version, true, user));
    }

    @PostMapping("/agree/marketing")
    @PreAuthorize("hasAuthority('TIER_APPROVE_MARKETING')")
    ModelAndView marketing(@PathVariable int version, Scope scope, CurrentUser user, RedirectAttributes after) {
        var deciding = new Deciding(scope, user, after);
        return step(version, deciding, "tiering.studio.agreed", () -> desk.agree(version, false, user));
    }

    @PostMapping("/reject")
    @PreAuthorize("hasAuthority('RULES_APPROVE')")
    ModelAndView reject(@PathVariable int version, Scope scope, CurrentUser user, RedirectAttributes after) {
        var deciding = new Deciding(scope, user, after);
        return step(version, deciding, "tiering.studio.rejected", () -> desk.reject(version, user));
    }

    @PostMapping("/discard")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String discard(@PathVariable int version, RedirectAttributes after) {
        desk.discard(version);
        after.addFlashAttribute("flash", Flash.success("tiering.studio.discarded", version));
        return "redirect:/tiering";
    }

    private ModelAndView step(int version, Deciding deciding, String done, Runnable work) {
        try {
            work.run();
            deciding.after().addFlashAttribute("flash", Flash.success(done, version));
            return new ModelAndView("redirect:/tiering/rules/" + version);
        } catch (RuleRefused refused) {
            var view = pages.version(version, new StudioPages.Onlooker(deciding.scope(), deciding.user(), null))
                    .addObject("refusal", refused.messageKey());
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    /** Who decides, and where the answer goes. */
    private record Deciding(Scope scope, CurrentUser user, RedirectAttributes after) {}
}
