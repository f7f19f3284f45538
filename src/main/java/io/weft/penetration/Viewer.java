package io.weft.penetration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom figures are counted.
 *
 * @param company null: the whole group in aggregate; else only contracts this company wrote, sold, or may see by consent
 * @param orgUnits not empty: only customers with an active contract in the subtree of one of these units, {@code LIFE/P31}
 */
public record Viewer(@Nullable String company, Set<String> orgUnits) {

    public Viewer {
        orgUnits = Set.copyOf(orgUnits);
    }

    /** A group duty: every contract, in aggregate. */
    public static Viewer group() {
        return new Viewer(null, Set.of());
    }

    /** A subsidiary: what it wrote, sold, or may see by consent. */
    public static Viewer of(String company) {
        return new Viewer(company, Set.of());
    }
}
