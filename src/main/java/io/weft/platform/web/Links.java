package io.weft.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.weft.platform.FilterParts;
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
        StringBuilder link = new StringBuilder(path).append("?after=").append(UriUtils.encode(next, UTF_8));
        filter.values()
                .forEach((name, value) ->
                        link.append('&').append(name).append('=').append(UriUtils.encode(value.toString(), UTF_8)));
        return link.toString();
    }
}
