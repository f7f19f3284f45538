package io.weft.customer;

/** How a source made sure of what it says, best first (PR-ID-07). */
public enum Verification {
    GOV,
    DOC,
    OTP,
    NONE
}
