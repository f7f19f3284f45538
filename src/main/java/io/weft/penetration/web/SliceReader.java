package io.weft.penetration.web;

import io.weft.penetration.Dimension;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.Segment;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.springframework.util.MultiValueMap;

/** Reads the slice of a page: persons or organisations, never both in one figure. */
final class SliceReader {

    private SliceReader() {}

    static SliceLink link(MultiValueMap<String, String> sent, KnownCodes known, LocalDate today) {
        var parameters = new SliceParameters(sent, known);
        var slice = parameters.slice(today);
        if (slice.segment() == Segment.ALL) {
            throw new WrongParameter("segment", "ALL");
        }
        var by = parameters.by(new LinkedHashSet<>(CockpitPages.BY)).stream()
                .findFirst()
                .orElse(Dimension.COMPANY);
        return new SliceLink(slice, by, RowOrder.of(parameters.one("sort")));
    }
}
