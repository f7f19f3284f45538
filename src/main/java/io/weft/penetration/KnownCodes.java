package io.weft.penetration;

import java.util.List;
import java.util.Map;

/** The codes a slice may be filtered by, in alphabetical order, by dimension. */
public record KnownCodes(Map<Dimension, List<String>> codes) {

    /** Provinces by the first two digits of GB/T 2260. */
    public static final List<String> REGIONS = List.of(
            ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82")
                    .split(" "));

    public KnownCodes {
        codes = Map.copyOf(codes);
    }

    /** The codes of one dimension. */
    public List<String> of(Dimension dimension) {
        return codes.getOrDefault(dimension, List.of());
    }
}
