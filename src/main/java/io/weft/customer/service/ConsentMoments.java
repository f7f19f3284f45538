package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.ConsentRow;
import io.weft.customer.Moment;
import io.weft.customer.TimelineSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the timeline of consents given and withdrawn. */
@Component
@RequiredArgsConstructor
class ConsentMoments implements TimelineSource {

    private final ConsentBook consents;

    @Override
    public String id() {
        return "consents";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Moment> of(long gcid, Scope scope) {
        return consents.of(gcid, scope).stream().flatMap(ConsentMoments::told).toList();
    }

    private static Stream<Moment> told(ConsentRow consent) {
        var given = moment(consent, consent.givenAt(), "check", "timeline.consent.given");
        return consent.withdrawnAt() == null
                ? Stream.of(given)
                : Stream.of(given, moment(consent, consent.withdrawnAt(), "x", "timeline.consent.withdrawn"));
    }

    private static Moment moment(ConsentRow consent, OffsetDateTime at, String icon, String what) {
        var company = consent.toCompany() == null ? consent.company() : consent.company() + " → " + consent.toCompany();
        return new Moment(
                at, false, icon, what, consent.purpose().name(), "consent." + consent.purpose(), company, null);
    }
}
