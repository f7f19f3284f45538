package io.weft.kpi;

import org.jspecify.annotations.Nullable;

/**
 * A subject as pages name it.
 *
 * @param parentKind kind of the subject it is part of; none above the group
 * @param parent key of the subject it is part of
 */
public record SubjectName(
        SubjectKind kind,
        String subject,
        @Nullable String company,
        String name,
        String nameEn,
        @Nullable SubjectKind parentKind,
        @Nullable String parent) {

    /** The name in the language of the page; the group goes by {@code kpi.kind.GROUP}. */
    public String nameIn(boolean chinese) {
        return chinese ? name : nameEn;
    }

    public Subject asSubject() {
        return new Subject(kind, subject);
    }
}
