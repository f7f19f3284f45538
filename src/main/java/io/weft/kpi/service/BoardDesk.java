package io.weft.kpi.service;

import io.weft.kpi.rules.Arrangement;
import io.weft.kpi.store.BoardStore;
import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.TilePlace;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people arrange their cockpit boards. */
@Service
@RequiredArgsConstructor
public class BoardDesk {

    private final BoardStore store;

    /** The tiles there are, as the person wants them. */
    @Transactional(readOnly = true)
    public List<TilePlace> arranged(long user, CockpitBoard board, List<TilePlace> usual) {
        return Arrangement.of(usual, store.kept(user, board));
    }

    /**
     * Keeps what the person wants.
     *
     * @param usual all tiles there are; what is wanted of others is left out
     */
    @Transactional
    public void keep(long user, CockpitBoard board, List<TilePlace> usual, List<TilePlace> wanted) {
        store.keep(user, board, Arrangement.of(usual, wanted));
    }

    /** The same with one tile a step up (-1) or down (1). */
    public List<TilePlace> moved(List<TilePlace> places, String tile, int step) {
        return Arrangement.moved(places, tile, step);
    }

    /** Back to the usual arrangement. */
    @Transactional
    public void reset(long user, CockpitBoard board) {
        store.forget(user, board);
    }
}
