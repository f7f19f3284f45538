package io.weft.customer;

import org.jspecify.annotations.Nullable;

/**
 * What became of a logged contact.
 *
 * @param repeated the same key was logged before; nothing was written now
 */
public record ContactLogged(
        long id,
        long gcid,
        boolean late,
        boolean needsOpen,
        @Nullable Long task,
        boolean repeated) {}
