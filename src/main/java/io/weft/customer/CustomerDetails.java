package io.weft.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person enters about a customer by hand; empty fields are null. */
public record CustomerDetails(
        PartyKind kind,
        String name,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable CertificateType idType,
        @Nullable String idNo,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String address,
        @Nullable String region,
        @Nullable String occupation) {}
