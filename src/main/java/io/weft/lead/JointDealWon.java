package io.weft.lead;

/** A joint deal was closed as won; published inside the transaction that closes it. */
public record JointDealWon(long dealId) {}
