package io.weft.customer;

/** What is masked on screen and may be shown in clear for a reason (AC-06). */
public enum UnmaskField {
    NAME,
    ID_NO,
    MOBILE,
    EMAIL,
    ADDRESS
}
