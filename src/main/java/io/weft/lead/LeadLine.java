package io.weft.lead;

import org.jspecify.annotations.Nullable;

/**
 * A lead with its customer's name.
 *
 * @param customer as the viewer may see it; null when no consent opens it to him
 * @param daysLeft until its window ends; null while none runs
 */
public record LeadLine(
        LeadRow lead, @Nullable String customer, @Nullable Long daysLeft) {}
