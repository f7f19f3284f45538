package io.weft.platform.feed;

/** Computes the derived columns of a row that passed its own checks: pure, fast (millions of rows), no database. */
@FunctionalInterface
public interface RowTransform {

    void apply(FeedRow row);
}
