package io.weft.customer.web;

import io.weft.customer.CustomerFilter;
import io.weft.customer.Desk;
import io.weft.customer.PageAfter;
import io.weft.customer.service.CustomerDirectory;
import io.weft.customer.service.CustomerSearch;
import io.weft.customer.service.RecentCustomers;
import io.weft.customer.service.TaskBoard;
import io.weft.platform.web.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The pages around the contact form: choose the customer, write, and where one returns to. */
@Component
@RequiredArgsConstructor
class ContactPages {

    private static final int PICKS = 8;

    private final CustomerDirectory directory;
    private final CustomerSearch search;
    private final RecentCustomers recent;
    private final TaskBoard tasks;
    private final FormErrors refusals;
    private final Clock clock;

    /** With whom? What was typed finds customers; nothing typed offers the ones seen lately. */
    ModelAndView picker(ContactStart start, Desk desk) {
        var found = start.q() == null
                ? List.of()
                : search.find(CustomerFilter.of(start.q()), PageAfter.first(PICKS), desk.scope())
                        .rows();
        return new ModelAndView("customer/contact/pick")
                .addObject("start", start)
                .addObject("found", found)
                .addObject("recent", recent.latest(desk.scope(), PICKS));
    }

    ModelAndView fresh(ContactForm form, Desk desk) {
        return form("customer/contact/new", form, desk);
    }

    /** The form again, with what was written and what is wrong with it. */
    ModelAndView refused(ContactForm form, BindingResult errors, Desk desk) {
        return refusals.refused(fresh(form, desk), form, errors);
    }

    ModelAndView refused(ContactForm form, BindingResult errors, long id, Desk desk) {
        return refusals.refused(edit(form, id, desk), form, errors);
    }

    ModelAndView edit(ContactForm form, long id, Desk desk) {
        return form("customer/contact/edit", form, desk).addObject("id", id);
    }

    static ModelAndView withStatus(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(String view, ContactForm form, Desk desk) {
        var page = new ModelAndView(view).addObject("form", form);
        var gcid = form.gcid();
        if (gcid != null) {
            page.addObject("customer", directory.header(gcid, desk.scope()));
        }
        var task = form.task();
        return task == null ? page : page.addObject("about", tasks.one(desk, task));
    }

    /** What no single field of the form can say, beside what the fields said. */
    BindingResult check(ContactForm form, BindingResult fields) {
        var errors = refusals.about(form, fields);
        if (NeedChoice.contradict(form.chosenNeeds())) {
            errors.rejectValue("needs", "contact.error.needs");
        }
        if (form.nextTitle() != null && !errors.hasFieldErrors("nextOn") && form.next(LocalDate.now(clock)) == null) {
            errors.rejectValue("nextOn", "contact.error.nextDay");
        }
        return errors;
    }

    /** Where saving returns to. */
    String back(@Nullable String back, long gcid) {
        if ("home".equals(back)) {
            return "/";
        }
        return "tasks".equals(back) ? "/tasks" : "/customers/" + gcid;
    }
}
