package io.weft.penetration;

import java.time.LocalDate;

/** The figures at one month's end, with a row per company. */
public record TrendPoint(LocalDate on, Figures figures) {}
