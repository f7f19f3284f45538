package io.weft.penetration.web;

import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.People;
import io.weft.penetration.Segment;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses around one cockpit page: the same slice seen differently, and the people behind its numbers. */
record SliceLink(Slice slice, Dimension by, RowOrder order) {

    /** What a list of people is of: {@code first} is a filter of the slice already. */
    static final String OF = "of";

    /** What else a list of people is of, or where they went. */
    static final String TO = "to";

    SliceLink(Slice slice, Dimension by) {
        this(slice, by, RowOrder.MOST_CUSTOMERS);
    }

    /** The page itself. */
    String page() {
        return whole("/penetration");
    }

    /** The table of the page as a file. */
    String csv() {
        return whole("/penetration/figures.csv");
    }

    /** The same link on another day. */
    SliceLink onDay(LocalDate day) {
        return new SliceLink(slice.on(day), by, order);
    }

    /** The same link for persons, or for organisations. */
    SliceLink of(Segment segment) {
        return new SliceLink(new Slice(slice.asOf(), segment, slice.filters(), slice.counting()), by, order);
    }

    /** The page of another day. */
    String on(LocalDate day) {
        return new SliceLink(slice.on(day), by, order).page();
    }

    /** The page with a dimension narrowed to one code. */
    String into(Dimension dimension, String code) {
        return with(slice.filters().with(dimension, code)).page();
    }

    /** The page without one of its filters. */
    String without(Dimension dimension, String code) {
        return with(slice.filters().without(dimension, code)).page();
    }

    /** Why the figures of the page changed; since the last end of a month unless said otherwise. */
    String change(@Nullable Since since) {
        var address = address("/penetration/change").queryParam("by", by.parameter());
        if (since != null) {
            address.queryParam("since", since.day());
            if (since.asKnownThen()) {
                address.queryParam("known", "then");
            }
        }
        return address.encode().toUriString();
    }

    /** A part of the page that is loaded for itself. */
    String panel(String name) {
        return whole("/penetration/panels/" + name);
    }

    /** The same page narrowed to one code. */
    SliceLink narrowed(Dimension dimension, String code) {
        return with(slice.filters().with(dimension, code));
    }

    /** The people behind a total. */
    String people(People people) {
        var address = address("/penetration/people")
                .queryParam("who", people.kind().name())
                .queryParam("by", by.parameter());
        if (people.first() != null) {
            address.queryParam(OF, people.first());
        }
        if (people.second() != null) {
            address.queryParam(TO, people.second());
        }
        return address.encode().toUriString();
    }

    /** The people behind one row. */
    String people(Dimension dimension, String code) {
        return with(slice.filters().with(dimension, code)).people(People.any());
    }

    private SliceLink with(Filters filters) {
        return new SliceLink(slice.filteredBy(filters), by, order);
    }

    private String whole(String path) {
        var address = address(path).queryParam("by", by.parameter());
        if (!order.equals(RowOrder.MOST_CUSTOMERS)) {
            address.queryParam("sort", order.parameter());
        }
        return address.encode().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("asOf", slice.asOf())
                .queryParam("segment", slice.segment());
        slice.filters().values().forEach((dimension, codes) -> address.queryParam(dimension.parameter(), codes));
        return address;
    }
}
