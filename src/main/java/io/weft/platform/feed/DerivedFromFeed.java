package io.weft.platform.feed;

/**
 * What a module derives from fed rows by itself, such as drafts. It does not stand in the way of an undo until a person has
 * acted on it. Declared as a bean by the module that derives.
 */
public interface DerivedFromFeed {

    /** What stands in the way, for the message {@code feed.undo.used-by}. */
    String name();

    /** Whether somebody acted on what came of the rows that this run created. */
    boolean isBuiltUpon(String kind, long run);

    /** Lets go of what came of the rows that this run created; it can be derived again. */
    void letGo(String kind, long run);
}
