package io.weft.penetration.web;

import io.weft.customer.AgeBand;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads a slice from the parameters of a request; an empty one counts as not given.
 *
 * @param sent the parameters, repeated ones in a list
 * @param known the codes there are
 */
record SliceParameters(MultiValueMap<String, String> sent, KnownCodes known) {

    private static final Set<String> SERIES =
            Set.of("LIFE", "PC", "HEALTH", "ANNUITY", "BANK", "CARD", "SEC", "TRUST", "FUND");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    Slice slice(LocalDate today) {
        return new Slice(day(today), segment(), filters());
    }

    private LocalDate day(LocalDate today) {
        var text = one("asOf");
        if (text == null) {
            return today;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new WrongParameter("asOf", text);
        }
        throw new WrongParameter("asOf", text);
    }

    private Segment segment() {
        var text = one("segment");
        return text == null
                ? Segment.PERSON
                : Arrays.stream(Segment.values())
                        .filter(segment -> segment.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new WrongParameter("segment", text));
    }

    private Filters filters() {
        var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var codes = new TreeSet<String>();
            for (var code : given(dimension.parameter())) {
                if (!isKnown(dimension, code)) {
                    throw new WrongParameter(dimension.parameter(), code);
                }
                codes.add(code);
            }
            filters.put(dimension, codes);
        }
        return new Filters(filters);
    }

    private boolean isKnown(Dimension dimension, String code) {
        return switch (dimension) {
            case TIER -> known.of(dimension).contains(code) || code.equals(Filters.NONE);
            case REGION -> code.matches("[1-8]\\d") || code.equals(Filters.NONE);
            case AGE ->
                code.equals(Filters.NONE)
                        || Arrays.stream(AgeBand.values())
                                .anyMatch(band -> band.name().equals(code));
            case FIRST -> code.matches("(19|20|21)\\d\\d(-(0[1-9]|1[0-2]))?");
            case AGENT -> code.equals(Filters.NONE) || code.matches("[^/]{1,20}/[^/]{1,40}");
            case SERIES -> SERIES.contains(code);
            case ORG_UNIT ->
                code.equals(Filters.NONE)
                        || known.of(dimension)
                                .contains(code.endsWith(Filters.ALONE) ? code.substring(0, code.length() - 1) : code);
            case CHANNEL -> code.equals(Filters.NONE) || known.of(dimension).contains(code);
            case COMPANY, PRODUCT -> known.of(dimension).contains(code);
        };
    }

    /** The dimensions asked for by {@code by}, in the order given. */
    List<Dimension> by(Set<Dimension> allowed) {
        var by = new LinkedHashSet<Dimension>();
        for (var name : given("by")) {
            by.add(allowed.stream()
                    .filter(dimension -> dimension.parameter().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new WrongParameter("by", name)));
        }
        return List.copyOf(by);
    }

    /** Refuses parameters out of {@code names}: a misspelt filter must not widen a figure. */
    void only(Set<String> names) {
        for (Map.Entry<String, List<String>> parameter : sent.entrySet()) {
            if (!names.contains(parameter.getKey())) {
                throw new WrongParameter(
                        parameter.getKey(), String.valueOf(parameter.getValue().get(0)));
            }
        }
    }

    /** The one value of a parameter; two of a kind are a mistake. */
    @Nullable
    String one(String name) {
        var values = given(name);
        if (values.size() > 1) {
            throw new WrongParameter(name, String.join(", ", values));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private List<String> given(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .toList();
    }
}
