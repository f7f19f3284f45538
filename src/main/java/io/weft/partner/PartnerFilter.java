package io.weft.partner;

import io.weft.platform.FilterParts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which partners a list shows. An empty part does not narrow it; `after` is the last code of the page before. */
public record PartnerFilter(
        @Nullable @Size(max = 100) String q,
        @Nullable PartnerType type,
        @Nullable @Size(max = 200) String after) {

    /** Everybody, from the beginning. */
    public static PartnerFilter defaults() {
        return new PartnerFilter(null, null, null);
    }

    /** What narrows the list: for links, and for saying in words what one looks at. */
    public FilterParts describe() {
        return FilterParts.none().and("q", q).and("type", type);
    }
}
