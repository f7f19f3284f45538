package io.weft.customer.web;

import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.platform.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The chips of the contact form ({@code @contactChoices} in templates). */
@Component
class ContactChoices {

    private static final Map<ContactMode, String> ICONS = Map.of(
            ContactMode.VISIT, "walk",
            ContactMode.PHONE, "phone",
            ContactMode.EMAIL, "mail",
            ContactMode.IM, "message-circle",
            ContactMode.COUNTER, "building-store",
            ContactMode.EVENT, "calendar-event",
            ContactMode.WEB, "world");

    /** How a person may have met a customer; the web is not one of them. */
    public List<Option> modes() {
        return Arrays.stream(ContactMode.values())
                .filter(mode -> mode != ContactMode.WEB)
                .map(mode -> Option.key(mode.name(), "contact.mode." + mode).withIcon(icon(mode)))
                .toList();
    }

    public List<Option> directions() {
        return List.of(
                Option.key("OUT", "contact.direction.OUT").withIcon("arrow-up-right"),
                Option.key("IN", "contact.direction.IN").withIcon("arrow-down-left"));
    }

    public List<Option> purposes() {
        return Option.keys("contact.purpose.", ContactPurpose.values());
    }

    public List<Option> outcomes() {
        return Option.keys("contact.outcome.", ContactOutcome.values());
    }

    public List<Option> needs() {
        return NeedChoice.options();
    }

    public List<Option> nextDays() {
        return Option.keys("contact.next.", NextDay.values());
    }

    public String icon(ContactMode mode) {
        return ICONS.getOrDefault(mode, "messages");
    }

    /** An arrow that says who sought whom; a dot when nobody told. */
    public String icon(ContactDirection direction) {
        return direction == ContactDirection.IN ? "arrow-down-left" : "arrow-up-right";
    }
}
