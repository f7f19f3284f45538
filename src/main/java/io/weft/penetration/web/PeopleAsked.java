package io.weft.penetration.web;

import io.weft.penetration.Cause;
import io.weft.penetration.Dimension;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.People;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list of people as an address asks for it.
 *
 * @param by what the page one came from was broken down by
 */
record PeopleAsked(Slice slice, People who, Dimension by) {

    static final String PAGE = "/penetration/people";

    static PeopleAsked of(SliceParameters parameters, LocalDate today) {
        return new PeopleAsked(parameters.slice(today), who(parameters), by(parameters));
    }

    /** Reads what {@link #query} wrote. */
    static PeopleAsked of(String query, KnownCodes known, LocalDate today) {
        MultiValueMap<String, String> sent =
                UriComponentsBuilder.fromUriString("?" + query).build(true).getQueryParams();
        var plain = new org.springframework.util.LinkedMultiValueMap<String, String>();
        sent.forEach((name, values) -> values.forEach(value -> plain.add(
                name,
                value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
        return of(new SliceParameters(plain, known), today);
    }

    SliceLink link() {
        return new SliceLink(slice, by);
    }

    String address() {
        return link().people(who);
    }

    /** What follows the question mark. */
    String query() {
        var address = address();
        return address.substring(address.indexOf('?') + 1);
    }

    /** The query under a name: a list of today stays one of today. */
    String queryToKeep(LocalDate today) {
        return slice.asOf().equals(today) ? query().replaceFirst("asOf=" + today + "&", "") : query();
    }

    /** The same slice with other people. */
    PeopleAsked with(People other) {
        return new PeopleAsked(slice, other, by);
    }

    /** Those among whom these are counted; empty where the number is no part of another. */
    Optional<PeopleAsked> among() {
        return switch (who.kind()) {
            case MULTI, MANY, PAIR, LACKS -> Optional.of(with(People.any()));
            case ADDED, STAYED, LEFT -> Optional.of(with(new People(People.Kind.START, null, null)));
            case SINCE ->
                Optional.of(new PeopleAsked(
                        slice.on(LocalDate.parse(Objects.requireNonNull(who.second()))), People.any(), by));
            case MANY_STAYED -> Optional.of(with(new People(People.Kind.MANY_START, null, null)));
            case ANY -> amongTheSlice();
            case BEGAN, START, MANY_START, MOVED, CHANGED -> Optional.empty();
        };
    }

    /** M-03 and the share of a product are taken of all customers of the slice, M-02 and the rest of the row itself. */
    private Optional<PeopleAsked> amongTheSlice() {
        boolean share = by == Dimension.COMPANY || by == Dimension.PRODUCT;
        var filters = slice.filters();
        return share && filters.of(by).size() == 1
                ? Optional.of(new PeopleAsked(slice.filteredBy(filters.with(by)), who, by))
                : Optional.empty();
    }

    private static People who(SliceParameters parameters) {
        var text = parameters.one("who");
        var kind = Arrays.stream(People.Kind.values())
                .filter(one ->
                        text == null ? one == People.Kind.ANY : one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongParameter("who", String.valueOf(text)));
        return switch (kind) {
            case PAIR, MOVED ->
                new People(
                        kind,
                        code(parameters, SliceLink.OF, Dimension.COMPANY),
                        code(parameters, SliceLink.TO, Dimension.COMPANY));
            case LACKS -> new People(kind, code(parameters, SliceLink.OF, Dimension.SERIES), null);
            case SINCE -> new People(kind, null, day(parameters));
            case CHANGED -> People.changed(since(parameters), cause(parameters));
            default -> new People(kind, null, null);
        };
    }

    private static String code(SliceParameters parameters, String name, Dimension dimension) {
        var code = parameters.one(name);
        if (code == null || !parameters.known().of(dimension).contains(code)) {
            throw new WrongParameter(name, String.valueOf(code));
        }
        return code;
    }

    private static String day(SliceParameters parameters) {
        var text = String.valueOf(parameters.one(SliceLink.TO));
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw new WrongParameter(SliceLink.TO, text);
        }
    }

    private static Since since(SliceParameters parameters) {
        var text = String.valueOf(parameters.one(SliceLink.OF));
        return Since.parse(text).orElseThrow(() -> new WrongParameter(SliceLink.OF, text));
    }

    private static Cause cause(SliceParameters parameters) {
        var text = parameters.one(SliceLink.TO);
        return Arrays.stream(Cause.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongParameter(SliceLink.TO, String.valueOf(text)));
    }

    private static Dimension by(SliceParameters parameters) {
        return parameters.by(new LinkedHashSet<>(CockpitPages.BY)).stream()
                .findFirst()
                .orElse(Dimension.COMPANY);
    }
}
