package io.weft.access;

import org.jspecify.annotations.Nullable;

/** A company of the group. */
public record CompanyView(
        String code, String line, String name, @Nullable String nameEn, long orgUnits, int version) {

    /** The name in the language of the page. */
    public String nameIn(boolean chinese) {
        return chinese || nameEn == null ? name : nameEn;
    }
}
