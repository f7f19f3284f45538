package io.weft.attribution;

/** A version of the rules is proposed by one person and approved or rejected by another (AC-02). */
public enum TermsStatus {
    PROPOSED,
    APPROVED,
    REJECTED
}
