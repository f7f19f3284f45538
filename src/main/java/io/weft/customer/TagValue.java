package io.weft.customer;

/**
 * Something that may be said in a dimension.
 *
 * @param name in the reader's language
 * @param retired still shown where it was said, no longer offered
 */
public record TagValue(String code, String name, boolean retired) {}
