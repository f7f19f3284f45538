package io.weft.attribution.rules;

import io.weft.catalog.Series;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a policy came about.
 *
 * @param writer company that writes it
 * @param seller company whose people sold it
 * @param department host and partner of the interaction department that sold it; null when a normal unit did
 * @param agent who sold it; null when only the company is known (web, telephone, counter)
 * @param registered whether that agent has a practice registration; true when nobody is named
 * @param channelOwner company the intermediary cooperates with
 * @param nobodyUntil day up to which nobody is credited, because the customer asked for this writer
 * @param help an accepted referral whose window covers the application (PR-ATT-01), of this policy or of one it renews
 */
public record Sale(
        String writer,
        String seller,
        Series series,
        String productClass,
        LocalDate issuedOn,
        @Nullable Department department,
        @Nullable String agent,
        boolean registered,
        @Nullable String channelOwner,
        @Nullable Help help,
        boolean inJointDeal,
        @Nullable LocalDate nobodyUntil) {

    /** A joint sales unit: where it sits, and for whom else it sells. */
    public record Department(String host, @Nullable String partner) {}

    /**
     * Who brought the customer.
     *
     * @param gapDays the longest pause without cover on the way from the policy that was helped to this one; 0 for that one
     */
    public record Help(long lead, String company, @Nullable String agent, int gapDays) {}
}
