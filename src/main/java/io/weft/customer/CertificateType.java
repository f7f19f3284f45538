package io.weft.customer;

/** Kinds of certificates a customer may show; {@code USCC} is the unified social credit code of an organisation. */
public enum CertificateType {
    ID_CARD,
    PASSPORT,
    HOUSEHOLD_BOOK,
    BIRTH_CERT,
    MILITARY,
    HKM_PERMIT,
    TW_PERMIT,
    FOREIGN_PR,
    USCC
}
