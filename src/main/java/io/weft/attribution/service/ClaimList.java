package io.weft.attribution.service;

import io.weft.attribution.ClaimFilter;
import io.weft.attribution.ClaimRow;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.WaitingClaims;
import io.weft.attribution.store.ClaimQueries;
import io.weft.attribution.store.ClaimQueries.Asking;
import io.weft.attribution.store.WaitingQueries;
import io.weft.customer.Desk;
import io.weft.platform.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims as somebody may see them. */
@Service
@RequiredArgsConstructor
public class ClaimList {

    private static final int BADGE = 1000;

    private final ClaimQueries queries;
    private final WaitingQueries waiting;
    private final Voices voices;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Page<ClaimRow> page(ClaimFilter filter, Desk desk, @Nullable Long before, int size) {
        var rows = queries.page(filter, asking(desk), before == null ? Long.MAX_VALUE : before, size + 1);
        return Page.cut(rows, size, row -> Long.toString(row.id()));
    }

    @Transactional(readOnly = true)
    public ClaimRow one(long id, Desk desk) {
        return queries.find(id, asking(desk)).orElseThrow(() -> new ClaimNotFound(id));
    }

    /** How many claims a filter covers, at most so many. */
    @Transactional(readOnly = true)
    public int count(ClaimFilter filter, Desk desk, int most) {
        return queries.count(filter, asking(desk), most);
    }

    /** How many wait for this person's word, at most 1,000. */
    @Transactional(readOnly = true)
    public int waiting(long user) {
        var companies = voices.of(user);
        return companies.isEmpty() ? 0 : waiting.count(companies.toArray(String[]::new), user, BADGE);
    }

    /** What waits for this person's word, the most urgent direction first. */
    @Transactional(readOnly = true)
    public List<WaitingClaims> waitingByDirection(long user) {
        return waiting.byDirection(voices.of(user).toArray(String[]::new), user, LocalDate.now(clock));
    }

    /** The claim under a filter that waits next for this person's word: older than the one just decided, else the newest. */
    @Transactional(readOnly = true)
    public Optional<Long> next(long decided, ClaimFilter filter, Desk desk) {
        var waiting = filter.showing(ClaimFilter.Show.MINE);
        return page(waiting, desk, decided, 1).rows().stream()
                .findFirst()
                .or(() -> page(waiting, desk, null, 1).rows().stream().findFirst())
                .map(ClaimRow::id);
    }

    Asking asking(Desk desk) {
        return new Asking(ClaimSight.of(desk.scope()), voices.of(desk.user()).toArray(String[]::new));
    }
}
