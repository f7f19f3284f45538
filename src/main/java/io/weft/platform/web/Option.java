package io.weft.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a select or of a row of chips.
 *
 * @param label a message key when {@code key} is true, else the text itself
 * @param icon a name of {@code static/img/icons.svg}, for chips
 */
public record Option(
        String value, String label, boolean key, @Nullable String icon) {

    public static Option text(String value, String label) {
        return new Option(value, label, false, null);
    }

    public static Option key(String value, String messageKey) {
        return new Option(value, messageKey, true, null);
    }

    /** All values of an enum, with the texts {@code prefix + NAME}. */
    public static List<Option> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> key(value.name(), prefix + value.name()))
                .toList();
    }

    public Option withIcon(String name) {
        return new Option(value, label, key, name);
    }

    public String text(Messages messages) {
        return key ? messages.text(label) : label;
    }

    /** Whether the form's value (one or a collection) holds this choice. */
    public boolean chosen(@Nullable Object current) {
        if (current instanceof Collection<?> many) {
            return many.stream().anyMatch(this::is);
        }
        if (current instanceof Object[] many) {
            return Arrays.stream(many).anyMatch(this::is);
        }
        return current != null && is(current);
    }

    private boolean is(Object other) {
        return other instanceof Enum<?> name
                ? name.name().equals(value)
                : String.valueOf(other).equals(value);
    }
}
