package io.weft.customer;

import io.weft.access.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** How much a customer is worth caring for, in the head of his page. A module that knows supplies it as a bean. */
public interface CustomerGrade {

    /** The grade as this viewer may know it; empty when there is none. */
    Optional<Grade> of(long gcid, Scope scope);

    /**
     * A grade in words.
     *
     * @param rank 1 for the highest, to 5
     * @param since the day he came into it
     * @param path why: an address or an anchor of the customer page
     */
    record Grade(int rank, String name, LocalDate since, String path) {}
}
