package io.weft.customer.web;

import io.weft.customer.ContactView;
import io.weft.customer.web.ConflictPages.Label;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of one contact, such as one from the phone and one from the desk. */
@Component
@RequiredArgsConstructor
class ContactConflict {

    private final ConflictPages pages;

    ModelAndView page(long id, ContactForm mine, ContactView stored) {
        var theirs = ContactForm.of(stored);
        var fields = List.of(
                ConflictField.plain("summary", "contact.summary", mine.summary(), theirs.summary()),
                pages.coded(new Label("mode", "contact.mode"), "contact.mode.", mine.mode(), theirs.mode()),
                pages.coded(
                        new Label("direction", "contact.direction"),
                        "contact.direction.",
                        mine.direction(),
                        theirs.direction()),
                pages.coded(
                        new Label("purpose", "contact.purpose"), "contact.purpose.", mine.purpose(), theirs.purpose()),
                ConflictField.plain("at", "contact.at", mine.at(), theirs.at()),
                pages.coded(
                        new Label("outcome", "contact.outcome"), "contact.outcome.", mine.outcome(), theirs.outcome()),
                pages.coded(new Label("needs", "contact.needs"), "catalog.need.", mine.chosenNeeds(), theirs.needs()));
        return pages.page("/contacts/" + id + "/edit", "/customers/" + stored.gcid(), stored.version(), fields);
    }
}
