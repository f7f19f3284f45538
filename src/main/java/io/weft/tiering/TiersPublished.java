package io.weft.tiering;

/**
 * Tiers moved and are published; heard inside the transaction that publishes them. Who moved from where to where stands in
 * {@code tiering_move}.
 *
 * @param run the run; 0 when touched customers were recounted
 */
public record TiersPublished(long run, int version) {}
