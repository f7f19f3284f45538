package io.weft.customer.service;

import io.weft.customer.ContactDetails;
import io.weft.customer.ContactMode;
import io.weft.customer.NextStep;
import io.weft.customer.rules.ContactRules;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what no contact can be, for the page and the API alike. */
@Component
@RequiredArgsConstructor
class ContactChecks {

    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final Clock clock;

    void check(ContactDetails details) {
        if (details.mode() == ContactMode.WEB) {
            throw new ContactRefused("mode", "contact.error.mode");
        }
        if (details.summary().indexOf('\0') >= 0) {
            throw new ContactRefused("summary", "contact.error.nul");
        }
        var at = details.at().atZone(clock.getZone()).toInstant();
        if (ContactRules.inFuture(at, clock.instant())) {
            throw new ContactRefused("at", "contact.error.future");
        }
        if (ContactRules.implausiblyOld(at)) {
            throw new ContactRefused("at", "contact.error.past");
        }
    }

    void check(@Nullable NextStep next) {
        if (next != null
                && (next.on().isBefore(LocalDate.now(clock)) || next.on().isAfter(LAST))) {
            throw new ContactRefused("nextOn", "contact.error.nextPast");
        }
    }
}
