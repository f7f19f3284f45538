package io.weft.customer;

/**
 * Name a value of the tag dictionary, offer it or offer it no longer.
 *
 * @param version what the editor saw
 */
public record EditTagValue(String dimension, String code, String name, String nameEn, boolean offered, int version) {}
