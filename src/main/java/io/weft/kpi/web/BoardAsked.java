package io.weft.kpi.web;

import io.weft.penetration.Segment;
import io.weft.platform.FilterParts;
import io.weft.platform.web.CockpitChoice;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody wants to see on a board, as it stands in the address; what is not given is today, persons, the whole reach.
 *
 * @param orgUnit {@code LIFE/P31}
 */
record BoardAsked(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate asOf,

        @Nullable Segment segment,
        @Nullable String company,
        @Nullable String orgUnit) {

    /** Persons unless organisations are asked for; the two are never in one figure. */
    public Segment customers() {
        return segment == Segment.ORG ? Segment.ORG : Segment.PERSON;
    }

    /** What is given, as it stands in the address. */
    FilterParts parts() {
        return FilterParts.none()
                .and(CockpitChoice.AS_OF.parameter(), asOf)
                .and(CockpitChoice.SEGMENT.parameter(), customers() == Segment.ORG ? Segment.ORG : null)
                .and(CockpitChoice.COMPANY.parameter(), company)
                .and(CockpitChoice.UNIT.parameter(), orgUnit);
    }

    /** What narrows the figures in a way that not every tile can heed. */
    Set<CockpitChoice> given() {
        var given = EnumSet.noneOf(CockpitChoice.class);
        for (var choice : CockpitChoice.values()) {
            if (parts().values().containsKey(choice.parameter())) {
                given.add(choice);
            }
        }
        return given;
    }

    BoardAsked on(LocalDate day) {
        return new BoardAsked(day, segment, company, orgUnit);
    }

    BoardAsked of(Segment other) {
        return new BoardAsked(asOf, other, company, orgUnit);
    }

    BoardAsked in(@Nullable String ofCompany, @Nullable String unit) {
        return new BoardAsked(asOf, segment, ofCompany, unit);
    }
}
