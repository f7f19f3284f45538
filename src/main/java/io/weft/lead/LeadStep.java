package io.weft.lead;

import org.jspecify.annotations.Nullable;

/**
 * A person moves a lead.
 *
 * @param version of the lead as the person saw it
 * @param note why, or the application's number
 * @param person whom it is handed to
 */
public record LeadStep(
        long lead,
        int version,
        LeadAction action,
        @Nullable String note,
        @Nullable Long person) {}
