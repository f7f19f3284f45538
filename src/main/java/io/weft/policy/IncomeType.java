package io.weft.policy;

/** Income other than premium. */
public enum IncomeType {
    ANNUITY_FEE,
    AUM_FEE,
    OTHER
}
