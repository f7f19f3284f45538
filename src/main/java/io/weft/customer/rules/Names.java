package io.weft.customer.rules;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names in the form they are compared and searched in (feeds.md "Strong key"). */
public final class Names {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private Names() {}

    /** NFKC, upper case, without any Unicode white space. */
    public static String normalise(String name) {
        if (isPlainHan(name)) {
            return name;
        }
        return withoutSpace(Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
    }

    /** The text without any Unicode white space. */
    public static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * The text and its forms with one character left out, as names of 2 to 4 characters are listed with theirs. Two names of
     * which one has a wrong, a missing or an additional character have a form in common; so a text of 1 to 5 is worth a look.
     */
    public static List<String> searchForms(String normalised) {
        int length = normalised.codePointCount(0, normalised.length());
        if (length == SHORTEST - 1) {
            return List.of(normalised);
        }
        return length < SHORTEST || length > LONGEST + 1 ? List.of() : leavingOneOut(normalised, length);
    }

    private static List<String> leavingOneOut(String name, int length) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        for (int i = 0; i < length; i++) {
            int from = name.offsetByCodePoints(0, i);
            forms.add(name.substring(0, from) + name.substring(name.offsetByCodePoints(from, 1)));
        }
        return new ArrayList<>(forms);
    }

    /** Common ideographs are untouched by every step, and nearly all names consist of them. */
    private static boolean isPlainHan(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '\u4e00' || c > '\u9fff') {
                return false;
            }
        }
        return true;
    }
}
