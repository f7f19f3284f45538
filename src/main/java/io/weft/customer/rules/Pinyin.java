package io.weft.customer.rules;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a name sounds, in Latin letters without tones or spaces: {@code 单雄信} is {@code shanxiongxin}, initials {@code sxx}.
 * The first character is read as a surname. {@code ü} and a typed {@code v} both become {@code u}.
 */
public record Pinyin(String full, String initials) {

    /** Surnames of two characters that are read otherwise than their characters are. */
    private static final Set<String> DOUBLE_SURNAMES = Set.of("尉迟", "万俟", "单于", "长孙", "澹台", "令狐", "宰父", "夹谷");

    private static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final Transliterator GIVEN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Map<String, String> SURNAMES = new ConcurrentHashMap<>();
    private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();
    private static final int MOST_CACHED = 100_000;

    /** The sound of a normalised name; Latin letters stay, everything else but digits is left out. */
    public static Pinyin of(String normalised) {
        StringBuilder full = new StringBuilder(normalised.length() * 4);
        StringBuilder initials = new StringBuilder(normalised.length());
        int from = 0;
        if (normalised.length() > 2 && DOUBLE_SURNAMES.contains(normalised.substring(0, 2))) {
            for (String syllable : surname(normalised.substring(0, 2)).split(" ")) {
                add(syllable, full, initials);
            }
            from = 2;
        }
        for (int i = from; i < normalised.length(); ) {
            int character = normalised.codePointAt(i);
            add(i == 0 ? surname(Character.toString(character)) : syllable(character), full, initials);
            i += Character.charCount(character);
        }
        return new Pinyin(full.toString(), initials.toString());
    }

    /** What a person types in Latin letters, in the same form: lower case, letters and digits only, v as u. */
    public static String typed(String text) {
        return letters(GIVEN.transliterate(text));
    }

    private static void add(String syllable, StringBuilder full, StringBuilder initials) {
        full.append(syllable);
        if (!syllable.isEmpty()) {
            initials.append(syllable.charAt(0));
        }
    }

    private static String surname(String characters) {
        String known = SURNAMES.get(characters);
        if (known != null) {
            return known;
        }
        StringBuilder read = new StringBuilder();
        for (String syllable : SURNAME.transliterate(characters).split(" ")) {
            read.append(read.isEmpty() ? "" : " ").append(letters(syllable));
        }
        if (SURNAMES.size() < MOST_CACHED) {
            SURNAMES.put(characters, read.toString());
        }
        return read.toString();
    }

    private static String syllable(int character) {
        String known = SYLLABLES.get(character);
        if (known != null) {
            return known;
        }
        String read = letters(GIVEN.transliterate(Character.toString(character)));
        if (SYLLABLES.size() < MOST_CACHED) {
            SYLLABLES.put(character, read);
        }
        return read;
    }

    private static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == 'v') {
                kept.append('u');
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
