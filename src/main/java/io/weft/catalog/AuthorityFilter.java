package io.weft.catalog;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which authorities a list shows: those where the company sells or writes, those in a state. */
public record AuthorityFilter(
        @Nullable @Size(max = 64) String company, @Nullable AuthorityState state) {

    /** All of them. */
    public static AuthorityFilter defaults() {
        return new AuthorityFilter(null, null);
    }
}
