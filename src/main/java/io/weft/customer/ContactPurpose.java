package io.weft.customer;

/** What a contact was for. */
public enum ContactPurpose {
    SALES,
    SERVICE,
    CARE
}
