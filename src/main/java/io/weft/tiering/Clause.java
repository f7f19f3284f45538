package io.weft.tiering;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a test.
 *
 * @param threshold in the unit of the subject; none for yes and no
 * @param byChannel thresholds of single channels, by channel code
 */
public record Clause(
        Subject subject,
        Comparison comparison,
        @Nullable BigDecimal threshold,
        @Nullable Map<String, BigDecimal> byChannel) {

    public Clause {
        byChannel = byChannel == null ? Map.of() : new TreeMap<>(byChannel);
    }

    /** Without thresholds of channels. */
    public Clause(Subject subject, Comparison comparison, @Nullable BigDecimal threshold) {
        this(subject, comparison, threshold, Map.of());
    }
}
