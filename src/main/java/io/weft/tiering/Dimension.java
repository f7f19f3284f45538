package io.weft.tiering;

import java.util.List;

/**
 * One dimension of a score: what it looks at, how much it weighs, how many points a value earns.
 *
 * @param weight basis points of its score
 * @param unknown points when nothing is known, 0..100
 * @param bands the highest edge first
 */
public record Dimension(Subject subject, Axis axis, int weight, int unknown, List<Band> bands) {

    public Dimension {
        bands = List.copyOf(bands);
    }
}
