package io.weft.lead.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a new lead starts from: a customer's page, a contact, a refused lead. */
record LeadStart(
        @Nullable Long gcid,
        @Nullable @Size(max = 140) String what,
        @Nullable Long contact) {}
