package io.weft.tiering.web;

import io.weft.tiering.MoveFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the pages of tiers: a number of a table leads to its customers, a name to its parts. */
final class TierLinks {

    private TierLinks() {}

    /** The customers of a tier at home in a company or unit, empty texts for everywhere. */
    static String people(String company, String unit, String tier) {
        var link = UriComponentsBuilder.fromUriString(place("/tiers/people", company, unit));
        add(link, "tier", tier);
        return link.build().toUriString();
    }

    /** Of these the ones who lack something: {@code what} is {@code lacks} or {@code without}. */
    static String lacking(String people, String what, String code) {
        return UriComponentsBuilder.fromUriString(people)
                .queryParam(what, code)
                .build()
                .toUriString();
    }

    /** The customers behind a cell of the moves. */
    static String movers(MoveFilter cell) {
        var link = UriComponentsBuilder.fromPath("/tiers/moves/people");
        period(link, cell);
        return link.queryParam("from", cell.from())
                .queryParam("to", cell.to())
                .encode()
                .build()
                .toUriString();
    }

    /** The moves of the month or run of a cell. */
    static String moves(MoveFilter cell) {
        var link = UriComponentsBuilder.fromPath("/tiers/moves");
        period(link, cell);
        return link.build().toUriString();
    }

    private static void period(UriComponentsBuilder link, MoveFilter cell) {
        if (cell.month() != null) {
            link.queryParam("month", cell.month());
        }
        if (cell.run() != null) {
            link.queryParam("run", cell.run());
        }
    }

    /** A page about a company or unit. */
    static String place(String page, String company, String unit) {
        var link = UriComponentsBuilder.fromPath(page);
        add(link, "company", company);
        add(link, "unit", unit);
        return link.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, String value) {
        if (!value.isEmpty()) {
            link.queryParam(name, value);
        }
    }
}
