package io.weft.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter narrows its list by, named as in the address of the page; a part that is empty does not narrow it. */
public record FilterParts(Map<String, Object> values) {

    public FilterParts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static FilterParts none() {
        return new FilterParts(Map.of());
    }

    /** These parts and one more, unless it is empty: null, or a box that is not ticked. */
    public FilterParts and(String name, @Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new FilterParts(more);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
