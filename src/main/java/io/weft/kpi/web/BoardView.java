package io.weft.kpi.web;

import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.CockpitTile.Width;
import io.weft.platform.web.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board, ready to be written down; what its tiles show is not in it.
 *
 * @param share the address of exactly this view, also tomorrow
 * @param spare titles of tiles that are hidden
 */
record BoardView(
        CockpitBoard board,
        BoardAsked asked,
        LocalDate day,
        String whose,
        List<Tab> boards,
        List<Tab> days,
        List<Tab> segments,
        Places places,
        List<Tile> tiles,
        int spare,
        String share,
        String arrange) {

    /** One of several ways to look, and whether it is the one that is shown. */
    record Tab(String key, String href, boolean shown) {}

    /**
     * What the board can be narrowed to.
     *
     * @param parameter company or unit
     * @param chosen the one it is narrowed to
     */
    record Places(
            String parameter,
            List<Option> options,
            @Nullable String chosen) {}

    /**
     * A tile as its viewer wants it.
     *
     * @param url where it loads from, with the choices of the board
     * @param unheeded keys of the choices it cannot heed
     */
    record Tile(String id, String titleKey, Width width, String url, List<String> unheeded) {}
}
