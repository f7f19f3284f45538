package io.weft.customer;

import java.util.List;

/**
 * A customer's portrait through the viewer's eyes (SR-CUS-05).
 *
 * @param missing of the key indicators (SR-CUS-04), the dimensions that would fill them
 * @param sealed something more exists, so that what looks open may be covered elsewhere
 * @param filled key indicators that are known, of {@code outOf}; organisations have none
 */
public record Portrait(
        long gcid, List<PortraitPart> parts, List<TagDimension> missing, int filled, int outOf, boolean sealed) {

    /** In whole percent. */
    public int completeness() {
        return outOf == 0 ? 100 : filled * 100 / outOf;
    }

    /** Some statements contradict each other. */
    public boolean conflicting() {
        return parts.stream().flatMap(part -> part.tags().stream()).anyMatch(MergedTag::conflicting);
    }
}
