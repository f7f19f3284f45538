package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one claim, for whoever asks why: the facts, the modes that were tried, the checks, who said what when, and
 * the files.
 *
 * @param shareBp basis points of the basis
 * @param tried the modes in their order up to the one that decided; empty for claims by hand
 * @param ruleVersion version of the attribution rules that judged
 */
public record ClaimStory(
        ClaimRow claim,
        Facts facts,
        int shareBp,
        int ruleVersion,
        List<TriedMode> tried,
        List<ClaimCheck> checks,
        List<Said> said,
        List<Comment> comments,
        List<EvidenceRow> evidence) {

    /** Where the claim came from. */
    public record Facts(
            String origin,
            @Nullable Long leadId,
            @Nullable Long dealId,
            @Nullable Long supplementOf,
            @Nullable String note,
            @Nullable LocalDate helpedOn,
            @Nullable String awaitedPolicyNo,
            @Nullable String agreementNo,
            String createdBy,
            OffsetDateTime createdAt,
            @Nullable String product,
            @Nullable String sellingCompany,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate issuedOn) {}

    /** The word of a company in a round. */
    public record Said(
            int round,
            String company,
            String decision,
            BigDecimal amount,
            @Nullable String comment,
            String by,
            OffsetDateTime at) {}

    /** What somebody wrote about the claim. */
    public record Comment(long id, @Nullable String company, String by, String text, OffsetDateTime at) {}

    /** A file that shows what was given, to whom and when. */
    public record EvidenceRow(long id, String fileName, String media, long size, String by, OffsetDateTime at) {}
}
