package io.weft.kpi.rules;

import io.weft.kpi.Metric;
import io.weft.kpi.SchemeItem;
import io.weft.kpi.ScoreItem;
import io.weft.kpi.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From attainments to a score and a place among peers (M-50). */
public final class ScoreRules {

    private static final int POINTS = 4;
    private static final int CENTS = 2;

    private ScoreRules() {}

    /** Points of an item: weight × attainment, not below the floor nor beyond the cap; nothing without target or actual. */
    public static ScoreItem item(
            SchemeItem item, Metric metric, @Nullable BigDecimal actual, @Nullable BigDecimal target) {
        var attainment = Attainments.of(actual, target, metric.direction());
        return new ScoreItem(
                item.metric(),
                metric.version(),
                item.weight(),
                item.cap(),
                item.floor(),
                actual,
                target,
                attainment,
                points(item, attainment));
    }

    private static BigDecimal points(SchemeItem item, @Nullable BigDecimal attainment) {
        if (attainment == null) {
            return BigDecimal.ZERO;
        }
        var counted = attainment.movePointRight(CENTS).max(item.floor()).min(item.cap());
        return item.weight().multiply(counted).movePointLeft(CENTS).setScale(POINTS, RoundingMode.HALF_UP);
    }

    /** The sum of the points, to the cent. */
    public static BigDecimal score(List<ScoreItem> items) {
        return items.stream()
                .map(ScoreItem::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(CENTS, RoundingMode.HALF_UP);
    }

    public static boolean isComplete(List<ScoreItem> items) {
        return items.stream().map(ScoreItem::attainment).allMatch(Objects::nonNull);
    }

    /** Place by score within each pool of peers, the best first; equal scores share a place. */
    public static Map<Subject, Place> places(Map<Subject, Ranked> scores) {
        var pools = new HashMap<String, List<BigDecimal>>();
        scores.values()
                .forEach(one -> pools.computeIfAbsent(one.pool(), pool -> new ArrayList<>())
                        .add(one.total()));
        pools.values().forEach(totals -> totals.sort(Comparator.reverseOrder()));
        var places = new HashMap<Subject, Place>();
        scores.forEach((subject, one) -> {
            var totals = pools.get(one.pool());
            places.put(subject, new Place(first(totals, one.total()) + 1, totals.size()));
        });
        return places;
    }

    /** How many stand before a total in a list from the greatest down. */
    private static int first(List<BigDecimal> totals, BigDecimal total) {
        int low = 0;
        int high = totals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (totals.get(middle).compareTo(total) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A score and the pool it is compared in. */
    public record Ranked(String pool, BigDecimal total) {}

    /** A place among so many. */
    public record Place(int place, int peers) {}
}
