package io.weft.attribution;

import java.util.List;

/**
 * The claims somebody picked out of a list: those ticked, or all that wait for his word under the filter.
 *
 * @param ids the ticked ones; of no meaning when {@code all}
 */
public record ClaimPick(List<Long> ids, boolean all, ClaimFilter filter) {

    /** No confirmation covers more claims than this; what is beyond stays for the next one. */
    public static final int MOST = 50_000;

    public ClaimPick {
        ids = ids.stream().distinct().limit(MOST).toList();
        filter = filter.showing(ClaimFilter.Show.MINE);
    }

    public boolean isEmpty() {
        return !all && ids.isEmpty();
    }
}
