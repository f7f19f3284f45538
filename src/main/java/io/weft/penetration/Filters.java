package io.weft.penetration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Narrows a slice. Values of one dimension are alternatives, dimensions add up. An organisation unit means its subtree;
 * {@code PC/P31!} means that unit alone, {@code -} means contracts that have none.
 */
public record Filters(Map<Dimension, Set<String>> values) {

    /** Filter value for contracts without a channel or an organisation unit, and for customers without a tier. */
    public static final String NONE = "-";

    /** Ends the code of an organisation unit that stands for itself, without its subtree. */
    public static final String ALONE = "!";

    public Filters {
        var sorted = new TreeMap<Dimension, Set<String>>();
        values.forEach((dimension, codes) -> {
            if (!codes.isEmpty()) {
                sorted.put(dimension, new TreeSet<>(codes));
            }
        });
        values = sorted;
    }

    /** The whole scope. */
    public static Filters none() {
        return new Filters(Map.of());
    }

    /** The values asked for in one dimension, empty when it does not narrow. */
    public Set<String> of(Dimension dimension) {
        return values.getOrDefault(dimension, Set.of());
    }

    /** These filters with one dimension narrowed to exactly the given values. */
    public Filters with(Dimension dimension, String... codes) {
        var changed = new EnumMap<Dimension, Set<String>>(Dimension.class);
        changed.putAll(values);
        changed.put(dimension, new TreeSet<>(List.of(codes)));
        return new Filters(changed);
    }

    /** These filters without one value; the dimension no longer narrows when it was the last. */
    public Filters without(Dimension dimension, String code) {
        var left = new TreeSet<>(of(dimension));
        left.remove(code);
        return with(dimension, left.toArray(String[]::new));
    }
}
