package io.weft.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a customer allowed one company, as that company recorded it.
 *
 * @param toCompany recipient of a sharing consent; null otherwise
 * @param live given, not withdrawn, not expired today
 */
public record ConsentRow(
        ConsentPurpose purpose,
        String company,
        @Nullable String toCompany,
        boolean live,
        OffsetDateTime givenAt,
        @Nullable LocalDate expiresAt,
        @Nullable OffsetDateTime withdrawnAt,
        String evidence) {}
