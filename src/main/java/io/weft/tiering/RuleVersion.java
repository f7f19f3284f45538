package io.weft.tiering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of the tiering rule.
 *
 * @param from the day it holds from; none while a draft has not been given one
 * @param proposedBy user id, 0 while nobody put it forward
 * @param business who agreed for business management, empty as long as nobody did
 * @param marketing who agreed for marketing, empty as long as nobody did (SR-UW-09)
 */
public record RuleVersion(
        int version,
        String name,
        RuleSet rules,
        RuleStatus status,
        @Nullable LocalDate from,
        String note,
        long madeBy,
        String maker,
        OffsetDateTime madeAt,
        long proposedBy,
        String proposer,
        String business,
        String marketing,
        int rowVersion) {

    public boolean isDraft() {
        return status == RuleStatus.DRAFT;
    }

    public boolean isOpen() {
        return status == RuleStatus.PROPOSED;
    }

    /** Who agreed so far, as a line. */
    public String agreedBy() {
        return business.isEmpty() || marketing.isEmpty() ? business + marketing : business + ", " + marketing;
    }

    /** The same version as somebody has typed it. */
    public RuleVersion typed(String name, RuleSet rules, int rowVersion) {
        return new RuleVersion(
                version,
                name,
                rules,
                status,
                from,
                note,
                madeBy,
                maker,
                madeAt,
                proposedBy,
                proposer,
                business,
                marketing,
                rowVersion);
    }
}
