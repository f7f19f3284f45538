package io.weft.tiering.web;

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
