package io.weft.customer;

/**
 * A value of the tag dictionary, as an editor sees it.
 *
 * @param said how many current statements use it
 */
public record DictionaryValue(
        String dimension,
        String dimensionName,
        String code,
        String name,
        String nameEn,
        boolean band,
        boolean retired,
        int version,
        long said) {}
