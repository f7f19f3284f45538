package io.weft.tiering;

import java.math.BigDecimal;

/**
 * A line of a point table: from this edge on (≥) so many points.
 *
 * @param points 0..100
 */
public record Band(BigDecimal from, int points) {}
