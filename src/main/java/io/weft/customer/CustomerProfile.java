package io.weft.customer;

import java.util.List;

/**
 * What is known of a customer over the companies open to the viewer.
 *
 * @param filled how many of the real-name elements are there, of {@code outOf} (PR-ID-11); organisations have none
 */
public record CustomerProfile(long gcid, List<ProfileValue> values, int filled, int outOf) {

    /** Completeness in whole percent. */
    public int completeness() {
        return outOf == 0 ? 100 : filled * 100 / outOf;
    }
}
