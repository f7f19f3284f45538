package io.weft.attribution;

import java.math.BigDecimal;

/**
 * What one of several agents has of a claim (PR-ATT-05).
 *
 * @param weight his part of the sum of all weights
 * @param amount of the credit, CNY; the parts add up to it
 */
public record AgentShare(String agentNo, int weight, BigDecimal amount) {}
