package io.weft.penetration;

import io.weft.policy.CohortSubject;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks for the books of all subjects of a kind.
 *
 * @param by all together, by company, channel or agent, or every unit with all below it
 * @param day on which contracts are active
 * @param periods over which courses are told
 */
public record BookQuestion(CohortSubject by, LocalDate day, Segment segment, List<Period> periods) {

    public BookQuestion {
        periods = List.copyOf(periods);
    }
}
