package io.weft.penetration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the customers behind a number, in the order of their customer numbers.
 *
 * @param total how many there are
 * @param next the customer number after which the next page begins, null on the last one
 */
public record PeoplePage(
        long total, List<Person> people, @Nullable Long next, CodeNames names) {}
