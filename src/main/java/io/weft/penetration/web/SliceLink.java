package io.weft.penetration.web;

import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.People;
import io.weft.penetration.Slice;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses around one cockpit page: the same slice seen differently, and the people behind its numbers. */
record SliceLink(Slice slice, Dimension by) {

    /** The page itself. */
    String page() {
        return address("/penetration").queryParam("by", by.parameter()).encode().toUriString();
    }

    /** The table of the page as a file. */
    String csv() {
        return address("/penetration/figures.csv")
                .queryParam("by", by.parameter())
                .encode()
                .toUriString();
    }

    /** The page with a dimension narrowed to one code. */
    String into(Dimension dimension, String code) {
        return with(slice.filters().with(dimension, code)).page();
    }

    /** The page without one of its filters. */
    String without(Dimension dimension, String code) {
        return with(slice.filters().without(dimension, code)).page();
    }

    /** The people behind a total. */
    String people(People people) {
        var address =
                address("/penetration/people").queryParam("who", people.kind().name());
        if (people.first() != null) {
            address.queryParam("first", people.first()).queryParam("second", people.second());
        }
        return address.encode().toUriString();
    }

    /** The people behind one row. */
    String people(Dimension dimension, String code) {
        return with(slice.filters().with(dimension, code)).people(People.any());
    }

    private SliceLink with(Filters filters) {
        return new SliceLink(slice.filteredBy(filters), by);
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("asOf", slice.asOf())
                .queryParam("segment", slice.segment());
        slice.filters().values().forEach((dimension, codes) -> address.queryParam(dimension.parameter(), codes));
        return address;
    }
}
