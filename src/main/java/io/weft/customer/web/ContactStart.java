package io.weft.customer.web;

import io.weft.customer.ContactMode;
import org.jspecify.annotations.Nullable;

/**
 * From where the contact form is opened: with whom, how, which task it finishes, and where to return; or what to look for
 * in the customer picker.
 */
record ContactStart(
        @Nullable Long gcid,
        @Nullable ContactMode mode,
        @Nullable Long task,
        @Nullable String back,
        @Nullable String q) {}
