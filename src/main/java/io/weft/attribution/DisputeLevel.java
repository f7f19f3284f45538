package io.weft.attribution;

import org.jspecify.annotations.Nullable;

/** Who a dispute lies with: the two companies, the coordination body, or the group office whose ruling is final (6.3). */
public enum DisputeLevel {
    BILATERAL(ClaimStatus.DISPUTED),
    MEDIATION(ClaimStatus.MEDIATION),
    GROUP_RULING(ClaimStatus.GROUP_RULING);

    private final ClaimStatus status;

    DisputeLevel(ClaimStatus status) {
        this.status = status;
    }

    /** Where a claim stands while this level has it. */
    public ClaimStatus status() {
        return status;
    }

    /** The level it goes to when this one finds no agreement; none after the group's ruling. */
    public @Nullable DisputeLevel next() {
        return this == GROUP_RULING ? null : values()[ordinal() + 1];
    }

    public String messageKey() {
        return "attribution.level." + name();
    }
}
