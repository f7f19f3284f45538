package io.weft.kpi;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is measured.
 *
 * @param key {@code GROUP}, a company {@code LIFE}, a channel {@code BANCA}, a unit {@code LIFE/P31} or an agent {@code
 *     LIFE/L000017}
 */
public record Subject(SubjectKind kind, String key) {

    public static Subject group() {
        return new Subject(SubjectKind.GROUP, SubjectKind.WHOLE);
    }

    public static Subject company(String code) {
        return new Subject(SubjectKind.COMPANY, code);
    }

    /** The company it is or belongs to; none for the group and for channels, which several companies share. */
    public @Nullable String company() {
        if (kind == SubjectKind.COMPANY) {
            return key;
        }
        return kind.isInCompany() && key.indexOf('/') > 0 ? key.substring(0, key.indexOf('/')) : null;
    }
}
