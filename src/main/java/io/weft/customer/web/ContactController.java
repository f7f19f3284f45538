package io.weft.customer.web;

import io.weft.customer.ContactLogged;
import io.weft.customer.Desk;
import io.weft.customer.LogContact;
import io.weft.customer.NextStep;
import io.weft.customer.service.ContactLog;
import io.weft.customer.service.ContactRefused;
import io.weft.platform.web.Flash;
import io.weft.platform.web.Messages;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logs a contact in under twenty seconds: one field that matters, the rest preset. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CONTACT_LOG')")
class ContactController {

    private final ContactLog log;
    private final ContactPages pages;
    private final Messages messages;
    private final Clock clock;

    @GetMapping("/contacts/new")
    ModelAndView form(@ModelAttribute("start") ContactStart start, Desk desk) {
        return start.gcid() == null ? pages.picker(start, desk) : pages.fresh(ContactForm.fresh(start), desk);
    }

    @PostMapping("/contacts")
    ModelAndView save(
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes after) {
        if (form.gcid() == null) {
            var start = new ContactStart(null, form.mode(), form.task(), form.back(), null);
            return ContactPages.withStatus(pages.picker(start, desk));
        }
        var wrong = pages.check(form, errors);
        if (wrong.hasErrors()) {
            return pages.refused(form, wrong, desk);
        }
        try {
            var logged = log.log(desk.scope(), desk.user(), command(form, form.gcid()));
            after.addFlashAttribute("flash", flash(logged));
            return new ModelAndView("redirect:" + pages.back(form.back(), logged.gcid()));
        } catch (ContactRefused refused) {
            wrong.rejectValue(refused.field(), refused.messageKey());
            return pages.refused(form, wrong, desk);
        }
    }

    private LogContact command(ContactForm form, long gcid) {
        var day = form.next(LocalDate.now(clock));
        var next = day == null ? null : new NextStep(day, nextTitle(form));
        var key = form.key() == null ? UUID.randomUUID() : form.key();
        return new LogContact(gcid, form.details(LocalDateTime.now(clock)), next, key, form.task());
    }

    private String nextTitle(ContactForm form) {
        var title = form.nextTitle();
        return title == null ? messages.text("contact.next.untitled") : title;
    }

    private static Flash flash(ContactLogged logged) {
        if (logged.repeated()) {
            return Flash.success("contact.flash.repeated");
        }
        var said = logged.task() == null ? "contact.flash.logged" : "contact.flash.loggedWithTask";
        return Flash.success(said).withUndo("/contacts/" + logged.id() + "/undo");
    }
}
