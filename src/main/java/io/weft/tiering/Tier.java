package io.weft.tiering;

import java.util.Locale;

/**
 * One tier of a rule set, by code, with its name in both languages; the list of a rule set goes from high to low.
 *
 * @param code capital letters, digits and underscores, unique in its rule set
 */
public record Tier(String code, String nameEn, String nameZh) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }
}
