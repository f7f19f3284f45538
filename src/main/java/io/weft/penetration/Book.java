package io.weft.penetration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customers of one subject come to: exactly what the cockpit shows of the slice that is the subject.
 *
 * @param code of the subject, null for the whole group and for contracts that have none
 * @param crossProducts products of another series than that of the channel they were sold through (M-02)
 * @param elsewhere customers who hold products of two or more companies, whether or not these are the subject's
 * @param courses what became of the customers in each period asked for
 */
public record Book(
        @Nullable String code, Figures figures, long crossProducts, long elsewhere, Worth worth, List<Course> courses) {

    public Book {
        courses = List.copyOf(courses);
    }
}
