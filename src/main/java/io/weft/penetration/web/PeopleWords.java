package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.penetration.Dimension;
import io.weft.penetration.People;
import io.weft.penetration.PeoplePage;
import io.weft.penetration.Person;
import io.weft.penetration.Slice;
import io.weft.platform.web.Fmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whose list it is and writes its lines. */
@Component
@RequiredArgsConstructor
class PeopleWords {

    private final PenetrationWords words;
    private final Fmt fmt;

    /** A line of the list; without address where the viewer may not open the customer. */
    record Line(long gcid, String name, @Nullable String href, List<String> companies, int products, int contracts) {}

    String lead(Slice slice, People who, PeoplePage page) {
        var parts = new ArrayList<String>();
        parts.add(words.text("penetration.segment." + slice.segment()));
        parts.add(words.text("penetration.as-of.on", fmt.date(slice.asOf())));
        slice.filters()
                .values()
                .forEach((dimension, codes) ->
                        codes.forEach(code -> parts.add(words.text("penetration.by." + dimension.parameter()) + " "
                                + words.of(page.names(), dimension, code))));
        return words.text(
                "penetration.people.lead." + who.kind(),
                fmt.exactCount(page.total()),
                String.join(" · ", parts),
                who.kind() == People.Kind.LACKS
                        ? words.of(page.names(), Dimension.SERIES, who.first())
                        : company(page, who.first()),
                company(page, who.second()));
    }

    private String company(PeoplePage page, @Nullable String code) {
        return code == null ? "" : words.of(page.names(), Dimension.COMPANY, code);
    }

    List<Line> rows(PeoplePage page, Scope scope) {
        var codes = page.people().stream()
                .flatMap(person -> person.companies().stream())
                .distinct()
                .toList();
        var companies = words.companiesShortly(page.names(), codes);
        return page.people().stream()
                .map(person -> line(companies, person, scope))
                .toList();
    }

    private Line line(Map<String, String> companies, Person person, Scope scope) {
        var number = words.text("penetration.people.number", Long.toString(person.gcid()));
        return new Line(
                person.gcid(),
                person.name().isEmpty() ? number : person.name(),
                scope.seesNames() ? "/customers/" + person.gcid() : null,
                person.companies().stream()
                        .map(code -> companies.getOrDefault(code, code))
                        .toList(),
                person.products(),
                person.contracts());
    }
}
