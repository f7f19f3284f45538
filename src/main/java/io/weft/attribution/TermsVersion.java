package io.weft.attribution;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A version of the attribution rules; once approved it judges receipts from its day on, until a later one does. */
public record TermsVersion(
        int version,
        LocalDate validFrom,
        AttributionTerms terms,
        TermsStatus status,
        String note,
        long proposedBy,
        String proposer,
        String decider,
        OffsetDateTime proposedAt) {}
