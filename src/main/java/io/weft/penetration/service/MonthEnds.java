package io.weft.penetration.service;

import io.weft.access.Scope;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Figures;
import io.weft.penetration.Filters;
import io.weft.penetration.MonthEnd;
import io.weft.penetration.MonthFigure;
import io.weft.penetration.MonthTotal;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.GrainRules;
import io.weft.penetration.rules.PenetrationRules;
import io.weft.penetration.rules.Ratios;
import io.weft.penetration.store.MonthStore;
import io.weft.penetration.store.Snapshot;
import io.weft.penetration.store.SnapshotReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the figures of month ends as they were then known. A month may be kept again until it is closed; afterwards the
 * database refuses every change, so that what comes late shows as a difference and never as another past.
 */
@Service
@RequiredArgsConstructor
public class MonthEnds {

    /** Figures are kept in all and by each of these; tiers keep a history of their own. */
    static final List<Dimension> BY =
            List.of(Dimension.COMPANY, Dimension.SERIES, Dimension.CHANNEL, Dimension.ORG_UNIT);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PenetrationIndex indexes;
    private final PenetrationService penetration;
    private final SnapshotReader reader;
    private final MonthStore store;
    private final Clock clock;

    /** Months that are kept, the latest first. */
    @Transactional(readOnly = true)
    public List<MonthEnd> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<MonthEnd> find(YearMonth month) {
        return store.find(month.atEndOfMonth());
    }

    /**
     * Keeps a month that is over and not closed, from one state of the data as it is now; answers how many figures. Refused while
     * the data moves.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public int keep(YearMonth month) {
        long begun = System.nanoTime();
        var day = month.atEndOfMonth();
        var state = stateOfThisTransaction();
        var index = state.index();
        store.begin(day, OffsetDateTime.now(clock));
        var figures = viewers(index)
                .flatMap(viewer -> Stream.of(Segment.PERSON, Segment.ORG)
                        .map(segment -> new Slice(day, segment, Filters.none()).counted(penetration.counting()))
                        .flatMap(slice -> figures(index, slice, viewer)))
                .toList();
        store.keep(figures);
        store.keepGrain(day, GrainRules.of(index, day, store.classes()));
        store.took(day, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return figures.size();
    }

    private Snapshot stateOfThisTransaction() {
        var state = indexes.exact(PATIENCE);
        if (!reader.fingerprint(LocalDate.now(clock)).equals(state.fingerprint())) {
            throw new FiguresNotReady();
        }
        return state;
    }

    private static Stream<Viewer> viewers(ContractIndex index) {
        return Stream.concat(
                Stream.of(Viewer.group()),
                index.codes().companies().all().stream().map(Viewer::of));
    }

    private static Stream<MonthFigure> figures(ContractIndex index, Slice slice, Viewer viewer) {
        var reader = viewer.company() == null ? "" : viewer.company();
        var total = total(slice, reader, PenetrationRules.figures(index, slice, Breakdown.none(), viewer));
        var rows = BY.stream()
                .flatMap(by -> PenetrationRules.figures(index, slice, Breakdown.by(by), viewer).rows().stream()
                        .map(row -> row(slice, reader, by, row)));
        return Stream.concat(Stream.of(total), rows);
    }

    private static MonthFigure total(Slice slice, String viewer, Figures all) {
        return new MonthFigure(
                slice.asOf(),
                viewer,
                slice.segment(),
                "",
                "",
                all.customers(),
                all.products(),
                0,
                all.contracts(),
                all.multiCompanyCustomers());
    }

    private static MonthFigure row(Slice slice, String viewer, Dimension by, FigureRow row) {
        var code = row.key().get(0);
        return new MonthFigure(
                slice.asOf(),
                viewer,
                slice.segment(),
                by.parameter(),
                code == null ? Filters.NONE : code,
                row.customers(),
                row.products(),
                row.crossProducts(),
                row.contracts(),
                0);
    }

    /** Makes a kept month unchangeable; nothing happens to one that is closed. */
    @Transactional
    public void close(YearMonth month) {
        store.close(month.atEndOfMonth(), OffsetDateTime.now(clock));
    }

    /** The totals kept for a viewer; nothing for one who sees a part of a company. */
    @Transactional(readOnly = true)
    public List<MonthTotal> totals(Scope scope, Segment segment) {
        if (!seesKept(scope)) {
            return List.of();
        }
        var viewer = Viewers.of(scope).company();
        return store.figures(viewer == null ? "" : viewer, segment.name(), "").stream()
                .map(one -> new MonthTotal(
                        one.month(),
                        segment,
                        one.customers(),
                        Ratios.of(one.products(), one.customers()),
                        Ratios.of(one.multiCompany(), one.customers())))
                .toList();
    }

    /** What was kept of a month of all persons of the group, in all, by company and by channel; nothing when it is not kept. */
    @Transactional(readOnly = true)
    public List<MonthFigure> persons(YearMonth month) {
        var day = month.atEndOfMonth();
        return store
                .figures("", Segment.PERSON.name(), "", Dimension.COMPANY.parameter(), Dimension.CHANNEL.parameter())
                .stream()
                .filter(one -> one.month().equals(day))
                .toList();
    }

    /** Kept are the figures of the group and of whole companies. */
    public static boolean seesKept(Scope scope) {
        return Viewers.of(scope).orgUnits().isEmpty();
    }

    /** The month ends before a day, the latest first. */
    static List<LocalDate> before(LocalDate day, int months) {
        var ends = new ArrayList<LocalDate>();
        for (int back = 1; back <= months; back++) {
            ends.add(YearMonth.from(day).minusMonths(back).atEndOfMonth());
        }
        return ends;
    }
}
