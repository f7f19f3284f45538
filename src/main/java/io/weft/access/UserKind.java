package io.weft.access;

/** A person at a screen, or another system that calls the API. */
public enum UserKind {
    PERSON,
    SERVICE
}
