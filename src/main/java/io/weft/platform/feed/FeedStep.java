package io.weft.platform.feed;

/**
 * Set-based work of the owning module inside a feed's transaction. The temporary table {@code feed_row} (one row per row
 * still good, alias it {@code f}) holds the target columns, {@code row_line}, {@code is_new} and {@code is_changed}.
 */
@FunctionalInterface
public interface FeedStep {

    /** @param run number of the feed run, as in {@code created_run} and {@code changed_run} */
    void apply(long run);
}
