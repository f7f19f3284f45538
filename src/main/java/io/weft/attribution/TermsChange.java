package io.weft.attribution;

/**
 * One thing a version of the rules changes, for people to read.
 *
 * @param what key of its name, {@code attribution.terms.<what>}
 * @param detail mode the change is about; empty when it is about no single one
 */
public record TermsChange(String what, String detail, String was, String becomes) {}
