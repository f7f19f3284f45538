package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.customer.CustomerSource;
import io.weft.penetration.service.PenetrationService;
import io.weft.penetration.service.PeopleService;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds the people behind a number again when their export runs; the list is described by its address. */
@Component
@RequiredArgsConstructor
class PeopleSource implements CustomerSource {

    static final String NAME = "penetration";

    private final PenetrationService penetration;
    private final PeopleService people;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long[] customers(String list, Scope scope, int most) {
        var asked = PeopleAsked.of(list, penetration.known(), LocalDate.now(clock));
        return people.numbers(asked.slice(), asked.who(), scope, most);
    }
}
