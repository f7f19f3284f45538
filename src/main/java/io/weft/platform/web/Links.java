package io.weft.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.weft.platform.FilterParts;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Addresses of lists, so that no template puts one together from pieces. */
public final class Links {

    private Links() {}

    /**
     * Where a list goes on, with the same filter.
     *
     * @param next what the page of rows says comes next; null on the last page, which has no link
     */
    public static @Nullable String next(String path, FilterParts filter, @Nullable String next) {
        if (next == null) {
            return null;
        }
        return address(path, new FilterParts(Map.of("after", next)), filter);
    }

    /** The address of a list with these filters. */
    public static String address(String path, FilterParts... filters) {
        var values = new ArrayList<String>();
        for (var filter : filters) {
            filter.values().forEach((name, value) -> values.add(name + "=" + UriUtils.encode(value.toString(), UTF_8)));
        }
        return values.isEmpty() ? path : path + "?" + String.join("&", values);
    }
}
