package io.weft.policy;

/** What a company spent money on (M-26, M-38). */
public enum CostType {
    SELLING,
    CLAIMS,
    EXPENSE
}
