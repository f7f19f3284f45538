package io.weft.demo.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who sells for one company at one place; {@code leftOn} is empty while the agent is there. */
record Agent(
        Subsidiary company,
        String number,
        Place place,
        String channel,
        @Nullable LocalDate leftOn) {

    boolean active() {
        return leftOn == null;
    }

    String unit() {
        return company.outlet(place);
    }
}
