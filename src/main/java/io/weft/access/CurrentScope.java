package io.weft.access;

/** The scope of the request under way, for beans that are no handler; a handler declares a {@link Scope} parameter. */
public interface CurrentScope {

    /** Throws {@link IllegalStateException} when nobody is signed in. */
    Scope get();
}
