package io.weft.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of partners. */
public record PartnerRow(
        String code,
        String name,
        @Nullable String uscc,
        @Nullable String licenceNo,
        @Nullable PartnerType type,
        @Nullable String cooperatingCompany,
        @Nullable LocalDate since) {}
