package io.weft.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Logs one contact with one customer.
 *
 * @param key chosen by the sender; the same key twice logs once
 * @param task the task this contact finishes, if any
 */
public record LogContact(
        long gcid,
        ContactDetails details,
        @Nullable NextStep next,
        UUID key,
        @Nullable Long task) {}
