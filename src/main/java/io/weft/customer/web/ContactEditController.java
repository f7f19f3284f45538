package io.weft.customer.web;

import io.weft.customer.Desk;
import io.weft.customer.service.ContactLog;
import io.weft.customer.service.ContactRefused;
import io.weft.customer.service.TooLateToUndo;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends an own contact, takes back a fresh one, answers the question left open. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CONTACT_LOG')")
class ContactEditController {

    private final ContactLog log;
    private final ContactPages pages;
    private final ContactConflict conflict;
    private final Clock clock;

    @GetMapping("/contacts/{id}/edit")
    ModelAndView form(@PathVariable long id, Desk desk) {
        return pages.edit(ContactForm.of(log.mine(desk.user().id(), id)), id, desk);
    }

    @PostMapping("/contacts/{id}/edit")
    ModelAndView save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes after) {
        var before = log.mine(desk.user().id(), id);
        var here = form.about(before.gcid());
        var wrong = pages.check(here, errors);
        if (wrong.hasErrors()) {
            return pages.refused(here, wrong, id, desk);
        }
        try {
            int version = form.version() == null ? before.version() : form.version();
            log.mend(desk.user().id(), id, form.details(LocalDateTime.now(clock)), version);
            after.addFlashAttribute("flash", Flash.success("contact.flash.saved"));
            return new ModelAndView("redirect:/customers/" + before.gcid());
        } catch (OptimisticLockingFailureException changed) {
            return conflict.page(id, here, log.mine(desk.user().id(), id));
        } catch (ContactRefused refused) {
            wrong.rejectValue(refused.field(), refused.messageKey());
            return pages.refused(here, wrong, id, desk);
        }
    }

    @PostMapping("/contacts/{id}/undo")
    String undo(@PathVariable long id, Desk desk, RedirectAttributes after) {
        try {
            var gcid = log.undo(desk.user().id(), id);
            after.addFlashAttribute("flash", Flash.success("contact.flash.undone"));
            return "redirect:/customers/" + gcid;
        } catch (TooLateToUndo late) {
            after.addFlashAttribute("flash", Flash.error("contact.flash.tooLate"));
            return "redirect:/contacts/" + id + "/edit";
        }
    }

    @PostMapping("/contacts/{id}/needs")
    String answer(
            @PathVariable long id, @RequestParam @Nullable Set<NeedChoice> needs, Desk desk, RedirectAttributes after) {
        var chosen = needs == null ? Set.<NeedChoice>of() : needs;
        var gcid = log.answer(desk.user().id(), id, NeedChoice.answer(chosen));
        after.addFlashAttribute("flash", Flash.success("contact.flash.answered"));
        return "redirect:/customers/" + gcid;
    }
}
