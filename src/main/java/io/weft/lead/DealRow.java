package io.weft.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A joint deal as lists show it. */
public record DealRow(
        long id,
        String dealNo,
        long gcid,
        long sourceRecordId,
        String title,
        @Nullable String agreementNo,
        DealStatus status,
        String company,
        List<String> companies,
        Instant createdAt,
        int version) {}
