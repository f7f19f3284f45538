package io.weft.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One task on a list.
 *
 * @param customer the customer's masked name, null when the task is about nobody or the customer is out of sight
 */
public record TaskRow(
        long id,
        @Nullable Long gcid,
        @Nullable String customer,
        String title,
        @Nullable String note,
        LocalDate dueOn,
        TaskStatus status,
        long assignee,
        String assigneeName,
        int version,
        TaskAge age) {

    /** Position of this row, for the page after it. */
    public String cursor() {
        return new TaskCursor(dueOn, id).toString();
    }

    public boolean open() {
        return status == TaskStatus.OPEN;
    }
}
