package io.weft.access;

/** What a handler asks for; the names are the authorities of {@code @PreAuthorize("hasAuthority('…')")}. */
public enum Permission {
    CUSTOMER_VIEW,
    CUSTOMER_EDIT,
    CUSTOMER_UNMASK,
    CUSTOMER_EXPORT,
    CONTACT_LOG,
    PENETRATION_VIEW,
    FEED_VIEW,
    FEED_RUN,
    CATALOG_VIEW,
    CATALOG_EDIT,
    ORG_VIEW,
    ORG_EDIT,
    USER_EDIT,
    JOB_VIEW,
    AUDIT_VIEW,
    CALENDAR_EDIT,
    IDENTITY_LINKS,
    API
}
