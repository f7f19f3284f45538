package io.weft.customer;

/** What a consent allows (PR-CON-01 ff.). */
public enum ConsentPurpose {
    SHARE_XSELL,
    OWN_MARKETING,
    PROFILING,
    SENSITIVE,
    HOUSEHOLD,
    POINTS
}
