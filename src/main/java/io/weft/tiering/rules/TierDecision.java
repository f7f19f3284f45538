package io.weft.tiering.rules;

/**
 * What a rule decided of one customer.
 *
 * @param rank the tier's place, 0 for the highest
 * @param value value score in ten-thousandths of a point
 * @param potential potential score in ten-thousandths of a point
 * @param premium premium as counted, in fen
 * @param test the place of the test that held, -1 when none did
 * @param group which of its groups held, -1 when no test did
 */
public record TierDecision(int rank, int value, int potential, long premium, int test, int group) {}
