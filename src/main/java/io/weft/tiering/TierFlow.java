package io.weft.tiering;

/**
 * So many customers went from one tier to another, or stayed (RPT-15).
 *
 * @param from empty for those who had none
 * @param to empty for those who have none any more
 */
public record TierFlow(String from, String to, long customers) {}
