package io.weft.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Statements of a customer that contradict each other, before a steward.
 *
 * @param own steward's word that counts and may be taken back by the viewer; empty when there is none
 */
public record TagCase(long gcid, String name, MergedTag tag, List<Long> own) {

    public TagCase {
        own = List.copyOf(own);
    }

    /** The values somebody said, the heaviest first; a steward only chooses among them. */
    public Set<String> values() {
        var values = new LinkedHashSet<String>();
        if (tag.winner().source() != TagSource.STEWARD) {
            values.add(tag.winner().value());
        }
        tag.others().stream()
                .filter(other -> other.source() != TagSource.STEWARD)
                .forEach(other -> values.add(other.value()));
        return values;
    }
}
