package io.weft.customer.store;

import org.jspecify.annotations.Nullable;

/** Who enters a contact: the user, in the name of a company, perhaps as one of its agents. */
public record ContactAuthor(
        long userId, String company, @Nullable String agentNo) {}
