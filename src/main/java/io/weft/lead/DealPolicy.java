package io.weft.lead;

import java.math.BigDecimal;

/** A policy of a joint deal and what was received for it; together these make the pool. */
public record DealPolicy(long id, String company, String policyNo, BigDecimal received) {}
