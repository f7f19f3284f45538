package io.weft.customer;

import org.jspecify.annotations.Nullable;

/**
 * A word of a derived value.
 *
 * @param text as it is, or the fallback of the key
 * @param key message key to say it by; null for a text of the data
 * @param met for a list of things that are there or missing; null where that is not asked
 */
public record PortraitWord(
        String text, @Nullable String key, @Nullable Boolean met) {

    public static PortraitWord of(String text) {
        return new PortraitWord(text, null, null);
    }

    public static PortraitWord key(String code, String prefix) {
        return new PortraitWord(code, prefix + code, null);
    }
}
