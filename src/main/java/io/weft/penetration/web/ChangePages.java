package io.weft.penetration.web;

import io.weft.penetration.Answered;
import io.weft.penetration.Cause;
import io.weft.penetration.Change;
import io.weft.penetration.Change.Measure;
import io.weft.penetration.Change.Totals;
import io.weft.penetration.People;
import io.weft.penetration.Since;
import io.weft.penetration.web.ChangeView.Choice;
import io.weft.penetration.web.ChangeView.Hidden;
import io.weft.penetration.web.ChangeView.Row;
import io.weft.penetration.web.ChangeView.Tab;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the change of a figure into words, a picture and a table. */
@Component
@RequiredArgsConstructor
class ChangePages {

    private final PenetrationWords words;
    private final PeopleWords people;
    private final Fmt fmt;

    ChangeView view(SliceLink link, Measure measure, Answered<Change> answer) {
        var change = answer.value();
        return new ChangeView(
                link.slice(),
                change.since(),
                link.page(),
                link.by().parameter(),
                measure,
                people.described(new PeopleAsked(link.slice(), People.any(), link.by()), answer.names()),
                sentence(link, measure, change),
                tabs(link, measure, change),
                choices(link, change.since()),
                hidden(link, measure),
                List.of(
                        Option.key("now", "penetration.change.known.now"),
                        Option.key("then", "penetration.change.known.then")),
                chart(link, measure, change),
                rows(link, change));
    }

    /** "From … to … customers rose by 120 (1,000 → 1,120): 300 new, 180 ended." */
    private String sentence(SliceLink link, Measure measure, Change change) {
        long before = change.before().of(measure);
        long after = change.after().of(measure);
        var parts = change.told().stream()
                .filter(cause -> of(change, cause, measure) != 0)
                .map(cause -> words.text(
                        "penetration.cause.part",
                        words.text("penetration.cause." + cause),
                        signed(of(change, cause, measure))))
                .toList();
        var direction = after > before ? "rose" : after < before ? "fell" : "same";
        return words.text(
                "penetration.change." + direction + (parts.isEmpty() ? ".nothing" : ""),
                state(change.since()),
                fmt.date(link.slice().asOf()),
                words.text("penetration.measure." + measure),
                fmt.exactCount(Math.abs(after - before)),
                fmt.exactCount(before),
                fmt.exactCount(after),
                String.join(words.text("penetration.change.comma"), parts));
    }

    private String state(Since since) {
        return since.asKnownThen()
                ? words.text("penetration.change.then", fmt.date(since.day()))
                : fmt.date(since.day());
    }

    private List<Tab> tabs(SliceLink link, Measure chosen, Change change) {
        return Arrays.stream(Measure.values())
                .map(measure -> new Tab(
                        measure.name(),
                        link.change(change.since()) + "&measure=" + measure,
                        signed(change.after().of(measure) - change.before().of(measure)),
                        measure == chosen))
                .toList();
    }

    private List<Choice> choices(SliceLink link, Since since) {
        var asOf = link.slice().asOf();
        return Stream.of(
                        asOf.minusDays(1),
                        YearMonth.from(asOf).minusMonths(1).atEndOfMonth(),
                        asOf.minusMonths(1),
                        asOf.minusYears(1))
                .distinct()
                .map(day -> choice(link, day, since))
                .toList();
    }

    private Choice choice(SliceLink link, LocalDate day, Since since) {
        return new Choice(
                fmt.date(day),
                link.change(new Since(day, since.asKnownThen())),
                since.day().equals(day));
    }

    /** What the form does not ask for and keeps. */
    private static List<Hidden> hidden(SliceLink link, Measure measure) {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden("segment", link.slice().segment().name()));
        hidden.add(new Hidden("by", link.by().parameter()));
        hidden.add(new Hidden("measure", measure.name()));
        link.slice()
                .filters()
                .values()
                .forEach((dimension, codes) ->
                        codes.forEach(code -> hidden.add(new Hidden(dimension.parameter(), code))));
        return hidden;
    }

    private ChartView chart(SliceLink link, Measure measure, Change change) {
        var names = new ArrayList<String>();
        var values = new ArrayList<@Nullable BigDecimal>();
        var links = new ArrayList<@Nullable String>();
        names.add(fmt.date(change.since().day()));
        values.add(BigDecimal.valueOf(change.before().of(measure)));
        links.add(null);
        for (var cause : change.told()) {
            if (of(change, cause, measure) != 0) {
                names.add(words.text("penetration.cause." + cause));
                values.add(BigDecimal.valueOf(of(change, cause, measure)));
                links.add(link.people(People.changed(change.since(), cause)));
            }
        }
        names.add(fmt.date(link.slice().asOf()));
        values.add(BigDecimal.valueOf(change.after().of(measure)));
        links.add(link.people(People.any()));
        var name = words.text("penetration.measure." + measure);
        return ChartView.waterfall(
                words.text("penetration.change.chart", name), names, new ChartView.Series(name, values, links));
    }

    private List<Row> rows(SliceLink link, Change change) {
        var rows = new ArrayList<Row>();
        rows.add(state(words.text("penetration.change.before", state(change.since())), null, change.before()));
        for (var cause : change.told()) {
            var part = change.causes().get(cause);
            rows.add(new Row(
                    words.text("penetration.cause." + cause),
                    cause.name(),
                    link.people(People.changed(change.since(), cause)),
                    fmt.exactCount(part.people()),
                    signed(part.by().customers()),
                    signed(part.by().products()),
                    signed(part.by().contracts())));
        }
        rows.add(state(
                words.text("penetration.change.after", fmt.date(link.slice().asOf())),
                link.people(People.any()),
                change.after()));
        return rows;
    }

    private Row state(String text, @Nullable String href, Totals totals) {
        return new Row(
                text,
                null,
                href,
                fmt.exactCount(totals.customers()),
                fmt.exactCount(totals.customers()),
                fmt.exactCount(totals.products()),
                fmt.exactCount(totals.contracts()));
    }

    private static long of(Change change, Cause cause, Measure measure) {
        return change.causes().get(cause).by().of(measure);
    }

    private String signed(long value) {
        return (value > 0 ? "+" : value < 0 ? "−" : "±") + fmt.exactCount(Math.abs(value));
    }
}
