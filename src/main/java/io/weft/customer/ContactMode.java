package io.weft.customer;

/** How a contact took place. {@code WEB} is fed by a company's own channel and cannot be logged by hand. */
public enum ContactMode {
    VISIT,
    PHONE,
    EMAIL,
    IM,
    COUNTER,
    EVENT,
    WEB
}
