package io.weft.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A product's name as its company gives it, and in English once a person has added that. */
public record ProductName(String original, @Nullable String english) {

    /** The name to show a reader of this language. */
    public String in(Locale locale) {
        return english == null || "zh".equals(locale.getLanguage()) ? original : english;
    }
}
