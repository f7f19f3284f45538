package io.weft.customer.rules;

import io.weft.customer.ProfileField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How much of the "three-in-one" real-name set is there for a person (PR-ID-11): filled ÷ 10, no matter how good. */
public final class Completeness {

    private static final Set<ProfileField> ELEMENTS = EnumSet.of(
            ProfileField.NAME,
            ProfileField.GENDER,
            ProfileField.BIRTH_DATE,
            ProfileField.ID_TYPE,
            ProfileField.ID_NO,
            ProfileField.ID_VALID_TO,
            ProfileField.NATIONALITY,
            ProfileField.OCCUPATION,
            ProfileField.MOBILE,
            ProfileField.ADDRESS);

    private Completeness() {}

    public static int outOf() {
        return ELEMENTS.size();
    }

    /** The elements that are not known, in the order of the page. */
    public static List<ProfileField> missing(Set<ProfileField> known) {
        return ELEMENTS.stream().filter(element -> !known.contains(element)).toList();
    }

    public static int filled(Set<ProfileField> known) {
        return (int) ELEMENTS.stream().filter(known::contains).count();
    }
}
