package io.weft.demo.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person or an organisation as the world knows it; each company keeps its own, sometimes faulty, record of it. */
record Party(int number, Household home, Identity who, Life life, Map<Subsidiary, String> keys) {

    /** What a certificate says; organisations have no gender and no birth date. */
    record Identity(
            String name,
            @Nullable Boolean male,
            @Nullable LocalDate birth,
            String idType,
            @Nullable String idNo) {}

    /** What people say about themselves. */
    record Life(
            String mobile,
            @Nullable String email,
            @Nullable String occupation,
            int income,
            @Nullable String marital,
            @Nullable String education,
            @Nullable LocalDate deceasedOn) {}

    boolean person() {
        return who.birth() != null;
    }

    /** Years completed on the day; an organisation counts as forty. */
    int age(LocalDate day) {
        LocalDate birth = who.birth();
        return birth == null ? 40 : birth.until(day).getYears();
    }

    Set<Subsidiary> companies() {
        return keys.keySet();
    }

    boolean knownTo(Subsidiary company) {
        return keys.containsKey(company);
    }

    /** The party's key in the records of a company that knows it. */
    String key(Subsidiary company) {
        String key = keys.get(company);
        if (key == null) {
            throw new IllegalStateException(company + " does not know party " + number);
        }
        return key;
    }
}
