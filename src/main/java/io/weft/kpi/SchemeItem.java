package io.weft.kpi;

import java.math.BigDecimal;

/**
 * A metric a subject is scored by.
 *
 * @param weight percent of the whole
 * @param cap percent of attainment that counts at most
 * @param floor percent of attainment that counts at least
 */
public record SchemeItem(String metric, BigDecimal weight, BigDecimal cap, BigDecimal floor) {}
