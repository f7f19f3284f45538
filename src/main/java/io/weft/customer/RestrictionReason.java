package io.weft.customer;

/** Why a customer may not be approached. */
public enum RestrictionReason {
    DNC,
    COMPLAINT,
    DISPUTE,
    DECEASED,
    MINOR,
    LITIGATION
}
