package io.weft.penetration.store;

import java.time.OffsetDateTime;

/**
 * Up to which feed an index knows the contracts.
 *
 * @param setting the day, who counts, the catalogue and the organisation; when one of them changes, everything is read again
 * @param version moves with every feed
 * @param run the last feed run before which none is on its way in
 * @param undone how many feeds were taken back
 * @param at when the database was asked
 */
public record FeedState(String setting, long version, long run, long undone, OffsetDateTime at) {

    String fingerprint() {
        return setting + " " + version;
    }

    /** What happened since can be told customer by customer. */
    boolean follows(FeedState before) {
        return setting.equals(before.setting) && undone == before.undone && run >= before.run;
    }
}
