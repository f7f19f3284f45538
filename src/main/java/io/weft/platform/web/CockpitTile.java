package io.weft.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tile of the cockpits. Any module supplies one as a bean and serves it itself under {@link #path}, with the choices of the
 * board as parameters, so that a slow or failing tile leaves the others standing.
 *
 * @param id short, stable, usable in an element id; people's own arrangements are kept by it
 * @param titleKey message key of the heading
 * @param path address of the fragment, also of the page without scripts; without parameters
 * @param permission authority the viewer needs; null when everybody who may open the board gets it
 * @param order low numbers first
 * @param width how much of a row it takes until its viewer says otherwise
 * @param boards where it is shown until its viewer says otherwise
 * @param spare where it is kept ready but shown only to those who ask for it
 * @param follows the choices of the board it heeds; the board names the others beside the tile
 */
public record CockpitTile(
        String id,
        String titleKey,
        String path,
        @Nullable String permission,
        int order,
        Width width,
        Set<CockpitBoard> boards,
        Set<CockpitBoard> spare,
        Set<CockpitChoice> follows) {

    /** How much of a row a tile takes on a wide screen; on a phone each takes all of it. */
    public enum Width {
        THIRD,
        HALF,
        FULL
    }

    public CockpitTile {
        boards = Set.copyOf(boards);
        spare = Set.copyOf(spare);
        follows = Set.copyOf(follows);
    }

    /** A tile of half a row that is on no board yet. */
    public static CockpitTile of(String id, String titleKey, String path, @Nullable String permission) {
        return new CockpitTile(id, titleKey, path, permission, 100, Width.HALF, Set.of(), Set.of(), Set.of());
    }

    /** The same tile at a place. */
    public CockpitTile at(int place, Width taken) {
        return new CockpitTile(id, titleKey, path, permission, place, taken, boards, spare, follows);
    }

    /** The same tile, shown on these boards. */
    public CockpitTile on(CockpitBoard... shown) {
        return new CockpitTile(id, titleKey, path, permission, order, width, Set.of(shown), spare, follows);
    }

    /** The same tile, kept ready on these boards. */
    public CockpitTile readyOn(CockpitBoard... kept) {
        return new CockpitTile(id, titleKey, path, permission, order, width, boards, Set.of(kept), follows);
    }

    /** The same tile, heeding these choices. */
    public CockpitTile following(CockpitChoice... choices) {
        return new CockpitTile(id, titleKey, path, permission, order, width, boards, spare, Set.of(choices));
    }

    /** Whether it can be had on a board at all. */
    public boolean isFor(CockpitBoard board) {
        return boards.contains(board) || spare.contains(board);
    }
}
