package io.weft.penetration;

import java.util.List;
import java.util.Map;

/** The codes a slice may be filtered by, in alphabetical order, by dimension. */
public record KnownCodes(Map<Dimension, List<String>> codes) {

    public KnownCodes {
        codes = Map.copyOf(codes);
    }

    /** The codes of one dimension. */
    public List<String> of(Dimension dimension) {
        return codes.getOrDefault(dimension, List.of());
    }
}
