package io.weft.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of statement about customers.
 *
 * @param name in the reader's language
 * @param indicator the key indicator it fills, if any
 * @param personsOnly means nothing for an organisation
 */
public record TagDimension(
        String code,
        String name,
        PortraitBlock block,
        @Nullable KeyIndicator indicator,
        boolean personsOnly,
        List<TagValue> values) {

    public TagDimension {
        values = List.copyOf(values);
    }

    /** What may be said today. */
    public List<TagValue> offered() {
        return values.stream().filter(value -> !value.retired()).toList();
    }

    /** The name of a value; its code where the dictionary no longer knows it. */
    public String nameOf(String value) {
        return values.stream()
                .filter(one -> one.code().equals(value))
                .map(TagValue::name)
                .findFirst()
                .orElse(value);
    }
}
