package io.weft.penetration;

/** Whose figures: persons and organisations are counted apart; {@code ALL} reconciles with outside figures. */
public enum Segment {
    PERSON,
    ORG,
    ALL
}
