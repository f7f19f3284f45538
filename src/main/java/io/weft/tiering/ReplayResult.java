package io.weft.tiering;

/**
 * What deciding a run's facts once more came to.
 *
 * @param customers customers and company views decided
 * @param differing decisions that are not what the run decided; always 0 unless somebody changed them
 * @param digest the fingerprint of the decisions, to compare with the run's
 */
public record ReplayResult(long customers, long differing, String digest) {}
