package io.weft.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer to whom the latest contact promised another one.
 *
 * @param customer the masked name
 * @param summary what was said when it was promised
 * @param spokenOn the day of that contact
 */
public record FollowUp(
        long gcid,
        String customer,
        ContactMode mode,
        @Nullable String summary,
        LocalDate spokenOn,
        LocalDate nextOn,
        TaskAge age) {}
