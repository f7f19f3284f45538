package io.weft.customer;

import java.util.List;

/**
 * What is known of a customer over the companies open to the viewer.
 *
 * @param missing the real-name elements that are not known
 * @param filled how many of the real-name elements are there, of {@code outOf} (PR-ID-11); organisations have none
 * @param handMade the viewer's company made one of the records by hand and may fill in what is missing
 */
public record CustomerProfile(
        long gcid,
        PartyKind kind,
        List<ProfileValue> values,
        List<ProfileField> missing,
        int filled,
        int outOf,
        boolean handMade) {

    /** The values that say who it is; the others stand in the portrait. */
    public List<ProfileValue> identity() {
        return values.stream().filter(value -> value.field().isIdentity()).toList();
    }

    /** Completeness in whole percent. */
    public int completeness() {
        return outOf == 0 ? 100 : filled * 100 / outOf;
    }
}
