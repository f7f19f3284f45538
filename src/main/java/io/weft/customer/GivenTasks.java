package io.weft.customer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list of customers that was given as tasks.
 *
 * @param source address of the list
 * @param given tasks it gave
 * @param agents who got them
 * @param done of them, those finished
 * @param touched changed since they were given; when there are any, the batch can not be taken back
 * @param undoneAt when it was taken back
 */
public record GivenTasks(
        long id,
        String title,
        LocalDate dueOn,
        String source,
        int given,
        int agents,
        int done,
        int touched,
        Instant createdAt,
        @Nullable Instant undoneAt) {

    public boolean canUndo() {
        return undoneAt == null && touched == 0;
    }
}
