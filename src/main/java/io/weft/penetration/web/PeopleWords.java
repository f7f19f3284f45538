package io.weft.penetration.web;

import io.weft.penetration.CodeNames;
import io.weft.penetration.Dimension;
import io.weft.penetration.People;
import io.weft.penetration.PeoplePage;
import io.weft.penetration.Person;
import io.weft.penetration.Since;
import io.weft.platform.web.Fmt;
import java.math.BigDecimal;
import java.math.MathContext;
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

    /** A line of the list; without name and address where the viewer may not open the customer. */
    record Line(long gcid, String name, @Nullable String href, List<String> companies, int products, int contracts) {}

    /** Numerator or denominator of the number one came from. */
    record Side(String text, String href, boolean shown) {}

    String lead(PeopleAsked asked, long total, CodeNames names) {
        var who = asked.who();
        return words.text(
                "penetration.people.lead." + who.kind(),
                fmt.exactCount(total),
                described(asked, names),
                switch (who.kind()) {
                    case LACKS -> words.of(names, Dimension.SERIES, who.first());
                    case CHANGED -> since(String.valueOf(who.first()));
                    default -> company(names, who.first());
                },
                who.kind() == People.Kind.CHANGED
                        ? words.text("penetration.cause." + who.second())
                        : company(names, who.second()));
    }

    /** Segment, day and filters of a list. */
    String described(PeopleAsked asked, CodeNames names) {
        var slice = asked.slice();
        var parts = new ArrayList<String>();
        parts.add(words.text("penetration.segment." + slice.segment()));
        parts.add(words.text("penetration.as-of.on", fmt.date(slice.asOf())));
        slice.filters()
                .values()
                .forEach((dimension, codes) ->
                        codes.forEach(code -> parts.add(words.text("penetration.by." + dimension.parameter()) + " "
                                + words.of(names, dimension, code))));
        return String.join(" · ", parts);
    }

    private String since(String text) {
        return Since.parse(text).map(since -> fmt.date(since.day())).orElse(text);
    }

    private String company(CodeNames names, @Nullable String code) {
        return code == null ? "" : words.of(names, Dimension.COMPANY, code);
    }

    /** What a task for these people is called unless somebody knows better. */
    String taskTitle(PeopleAsked asked) {
        return words.text("penetration.tasks.title." + (asked.who().kind() == People.Kind.LACKS ? "LACKS" : "ANY"));
    }

    /** Where one came from: the change of a figure, or the cockpit. */
    String back(PeopleAsked asked) {
        return asked.who().kind() == People.Kind.CHANGED
                ? asked.link()
                        .change(Since.parse(String.valueOf(asked.who().first())).orElse(null))
                : asked.link().page();
    }

    /** Both sides of a ratio with their counts. */
    List<Side> sides(PeopleAsked these, long counted, PeopleAsked among, long all) {
        var share =
                all == 0 ? null : BigDecimal.valueOf(counted).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
        return List.of(
                new Side(
                        words.text("penetration.side.these", fmt.exactCount(counted), fmt.percent(share)),
                        these.address(),
                        true),
                new Side(words.text("penetration.side.among", fmt.exactCount(all)), among.address(), false));
    }

    List<Line> rows(PeoplePage page) {
        var codes = page.people().stream()
                .flatMap(person -> person.companies().stream())
                .distinct()
                .toList();
        var companies = words.companiesShortly(page.names(), codes);
        return page.people().stream().map(person -> line(companies, person)).toList();
    }

    private Line line(Map<String, String> companies, Person person) {
        var number = words.text("penetration.people.number", Long.toString(person.gcid()));
        return new Line(
                person.gcid(),
                person.name().isEmpty() ? number : person.name(),
                person.name().isEmpty() ? null : "/customers/" + person.gcid(),
                person.companies().stream()
                        .map(code -> companies.getOrDefault(code, code))
                        .toList(),
                person.products(),
                person.contracts());
    }
}
