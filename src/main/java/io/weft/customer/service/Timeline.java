package io.weft.customer.service;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

import io.weft.access.AgentRef;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.customer.ContactCursor;
import io.weft.customer.ContactRow;
import io.weft.customer.Moment;
import io.weft.customer.TimelineEntry;
import io.weft.customer.TimelineSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One list over everything that happened with a customer, newest first: contacts, and what other modules tell. */
@Service
public class Timeline {

    /** The source every customer has: what was said. */
    public static final String CONTACTS = "contacts";

    private static final Comparator<TimelineEntry> NEWEST_FIRST = comparing(
                    (TimelineEntry line) -> line.at().toInstant(), reverseOrder())
            .thenComparing(comparingLong(TimelineEntry::id).reversed());

    private final ContactTimeline contacts;
    private final List<TimelineSource> sources;

    Timeline(ContactTimeline contacts, ObjectProvider<TimelineSource> sources) {
        this.contacts = contacts;
        this.sources =
                sources.stream().sorted(comparingInt(TimelineSource::order)).toList();
    }

    /** The sources one may choose from, the contacts first. */
    public List<String> sources() {
        return Stream.concat(Stream.of(CONTACTS), sources.stream().map(TimelineSource::id))
                .toList();
    }

    /** One page of one source, or of all, after a position: at most {@link ContactTimeline#PAGE} + 1 lines. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(long gcid, Scope scope, @Nullable String source, ContactCursor before) {
        var lines = new ArrayList<TimelineEntry>();
        if (source == null || source.equals(CONTACTS)) {
            contacts.of(gcid, scope, before).forEach(row -> lines.add(said(row, scope)));
        }
        lines.addAll(moments(gcid, scope, source));
        return lines.stream()
                .filter(line -> line.after(before))
                .sorted(NEWEST_FIRST)
                .limit(ContactTimeline.PAGE + 1L)
                .toList();
    }

    private List<TimelineEntry> moments(long gcid, Scope scope, @Nullable String source) {
        var told = sources.stream()
                .filter(one -> source == null || source.equals(one.id()))
                .flatMap(one -> one.of(gcid, scope).stream())
                .sorted(comparing((Moment moment) -> moment.at().toInstant(), reverseOrder()))
                .toList();
        return IntStream.range(0, told.size())
                .mapToObj(n -> new TimelineEntry(told.get(n).at(), -1L - n, false, null, told.get(n)))
                .toList();
    }

    private static TimelineEntry said(ContactRow row, Scope scope) {
        var own = row.mine()
                || row.by() != null
                        && scope.level() == ScopeLevel.OWN
                        && scope.agents().contains(new AgentRef(row.company(), row.by()));
        return new TimelineEntry(row.at(), row.id(), own, row, null);
    }
}
