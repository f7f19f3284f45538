package io.weft.customer;

/** The parts of a portrait (SR-CUS-05), in the order of the page. */
public enum PortraitBlock {
    BASIC,
    SOCIAL,
    PREFERENCE
}
