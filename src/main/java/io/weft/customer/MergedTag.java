package io.weft.customer;

import java.util.List;

/**
 * What holds of a customer in one dimension: the heaviest statement; the others are kept and shown (SR-CUS-03).
 *
 * @param others heaviest first
 */
public record MergedTag(TagDimension dimension, TagSaid winner, List<TagSaid> others) {

    public MergedTag {
        others = List.copyOf(others);
    }

    /** Somebody says something else, and no steward decided since. */
    public boolean conflicting() {
        return others.stream()
                .filter(other -> !other.value().equals(winner.value()))
                .anyMatch(other -> !decided() || other.observedOn().isAfter(winner.observedOn()));
    }

    /** What holds is a steward's word. */
    public boolean decided() {
        return winner.source() == TagSource.STEWARD;
    }

    /** The value that holds, in words. */
    public String text() {
        return dimension.nameOf(winner.value());
    }
}
