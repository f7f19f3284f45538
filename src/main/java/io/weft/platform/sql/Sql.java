package io.weft.platform.sql;

import org.jspecify.annotations.Nullable;

/** What every query class needs: optional parameters going in, nullable codes coming out. */
public final class Sql {

    private Sql() {}

    /** The text of an optional parameter, for conditions such as {@code :company in ('', p.company)}. */
    public static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A pattern for {@code like} that finds the text as it is written, anywhere; everything when there is none. */
    public static String containing(@Nullable String text) {
        return text == null
                ? "%"
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The constant behind a code that may be missing. */
    public static <E extends Enum<E>> @Nullable E nullable(Class<E> type, @Nullable String code) {
        return code == null ? null : Enum.valueOf(type, code);
    }
}
