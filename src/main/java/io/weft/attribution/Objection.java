package io.weft.attribution;

/** A company does not agree to a claim, on which grounds, and what it says about them. */
public record Objection(long claim, Grounds grounds, String text) {}
