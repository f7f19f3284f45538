package io.weft.platform.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a list shows; null means all.
 *
 * @param before runs older than this one, the next page of a list
 */
public record FeedFilter(
        @Nullable String company,
        @Nullable String kind,
        @Nullable String state,
        @Nullable Long before) {

    /** A state of a filter: every run whose rows did not all arrive. */
    public static final String PROBLEMS = "PROBLEMS";

    public static final FeedFilter ALL = new FeedFilter(null, null, null, null);

    /** The same within one company. */
    public FeedFilter ofCompany(String own) {
        return new FeedFilter(own, kind, state, before);
    }

    /** The states looked for; none for all. An unknown one finds nothing. */
    public List<String> states() {
        if (state == null) {
            return List.of();
        }
        return PROBLEMS.equals(state) ? FeedStatus.problems() : List.of(state);
    }
}
