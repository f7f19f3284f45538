package io.weft.customer.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.customer.ContactCursor;
import io.weft.customer.ContactRow;
import io.weft.customer.MyMonth;
import io.weft.customer.store.ContactQueries;
import io.weft.platform.mask.Masks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said with a customer, newest first, as far as the companies that said it are open to the viewer (AC-01). */
@Service
@RequiredArgsConstructor
public class ContactTimeline {

    /** Rows shown at once; one more is read to know whether there are more. */
    public static final int PAGE = 20;

    private final ContactQueries queries;
    private final CustomerDirectory directory;
    private final Clock clock;

    /** One page of the contacts, at most {@link #PAGE} + 1 rows. */
    @Transactional(readOnly = true)
    public List<ContactRow> of(long gcid, Scope scope, ContactCursor before) {
        var sight = directory.sight(gcid, scope);
        var open = Stream.concat(Arrays.stream(sight.companyArray()), Stream.ofNullable(scope.company()));
        var ask = new ContactQueries.Timeline(
                sight.gcid(), open.distinct().toArray(String[]::new), scope.userId(), before, PAGE + 1);
        return queries.timeline(ask).stream()
                .map(row -> row.company().equals(scope.company()) ? row : row.withBy(masked(row.by())))
                .toList();
    }

    /** The viewer's own calendar month so far. */
    @Transactional(readOnly = true)
    public MyMonth month(CurrentUser viewer) {
        var first = LocalDate.now(clock).withDayOfMonth(1);
        return queries.month(
                viewer.id(),
                viewer.agent(),
                first.atStartOfDay(clock.getZone()).toInstant(),
                first.plusMonths(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** A colleague's name is personal; the number of an agent is not. */
    private static @Nullable String masked(@Nullable String author) {
        return author == null || author.chars().anyMatch(Character::isDigit) ? author : Masks.name(author);
    }
}
