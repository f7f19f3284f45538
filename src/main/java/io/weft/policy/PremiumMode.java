package io.weft.policy;

/** How premium is paid. */
public enum PremiumMode {
    /** Once. */
    SINGLE,
    /** Every year of the payment term. */
    REGULAR,
    /** With each yearly renewal. */
    ANNUAL_RENEW
}
