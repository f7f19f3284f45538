package io.weft.customer;

/** A natural person or an organisation. */
public enum PartyKind {
    PERSON,
    ORG
}
