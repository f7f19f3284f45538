package io.weft.customer;

import java.util.List;

/**
 * A record of a person that lacks much.
 *
 * @param name as shown: masked
 * @param filled real-name elements it has, of ten
 */
public record ThinProfile(
        long recordId, long gcid, String name, String company, int filled, List<ProfileField> missing) {

    /** Its place in the list, for the page after it. */
    public String key() {
        return filled + "-" + recordId;
    }
}
