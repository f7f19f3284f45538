package io.weft.tiering.rules;

import io.weft.tiering.Dimension;
import io.weft.tiering.FactView;
import io.weft.tiering.Subject;

/** The point table of one dimension, ready to be asked a million times. */
final class PointTable {

    private final Subject subject;
    private final int weight;
    private final int unknown;
    private final long[] edges;
    private final int[] points;

    PointTable(Dimension dimension) {
        subject = dimension.subject();
        weight = dimension.weight();
        unknown = dimension.unknown();
        edges = dimension.bands().stream()
                .mapToLong(band -> subject.exact(band.from()).orElseThrow())
                .toArray();
        points = dimension.bands().stream().mapToInt(band -> band.points()).toArray();
    }

    /** Points × weight: ten-thousandths of a point of the score. */
    int weighted(FactView facts, long premium) {
        return points(facts, premium) * weight;
    }

    int points(FactView facts, long premium) {
        long amount = subject == Subject.PREMIUM ? premium : facts.measure(subject);
        if (amount == Subject.UNKNOWN) {
            return unknown;
        }
        for (int i = 0; i < edges.length; i++) {
            if (amount >= edges[i]) {
                return points[i];
            }
        }
        return 0;
    }
}
