package io.weft.tiering.service;

import io.weft.access.Scope;
import io.weft.customer.service.CustomerDirectory;
import io.weft.platform.Page;
import io.weft.tiering.MoveFilter;
import io.weft.tiering.RunCause;
import io.weft.tiering.TierFilter;
import io.weft.tiering.TierMover;
import io.weft.tiering.TierRunView;
import io.weft.tiering.store.MoverQueries;
import io.weft.tiering.store.RunStore;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers behind a cell of {@link TierBoard#moves}, as far as they are in the viewer's reach. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TierMovers {

    private static final Page<TierMover> NOBODY = new Page<>(List.of(), null);

    private final MoverQueries queries;
    private final TierPlaces places;
    private final RunStore runs;
    private final CustomerDirectory customers;

    public Page<TierMover> page(MoveFilter cell, long after, int size, Scope scope) {
        return places.of(TierFilter.defaults(), scope)
                .map(place -> new MoverQueries.Asked(place, cell, customers.among("m.gcid", scope), after, size + 1))
                .map(asked -> Page.cut(read(asked), size, mover -> Long.toString(mover.key())))
                .orElse(NOBODY);
    }

    private List<TierMover> read(MoverQueries.Asked asked) {
        var cell = asked.cell();
        if (cell.month() != null) {
            return queries.ofMonth(cell.month(), asked);
        }
        var run = cell.run();
        if (run == null || !asked.place().viewer().isEmpty()) {
            return List.of();
        }
        return runs.find(run)
                .filter(TierRunView::isPublished)
                .map(one -> ofDecisions(one, cell) ? queries.lookedAt(run, asked) : queries.ofRun(run, asked))
                .orElse(List.of());
    }

    /** Whether the people of a cell of a run can be named: of those who stayed only while the run's decisions are kept. */
    public static boolean isKnown(TierRunView run, MoveFilter cell) {
        return run.replayable() || !ofDecisions(run, cell);
    }

    private static boolean ofDecisions(TierRunView run, MoveFilter cell) {
        return cell.stayed() || run.cause() == RunCause.FIRST;
    }
}
