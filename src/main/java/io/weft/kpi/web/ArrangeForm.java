package io.weft.kpi.web;

import io.weft.platform.web.CockpitTile.Width;
import io.weft.platform.web.TilePlace;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of a board in the order of the page.
 *
 * @param tile their ids
 * @param width as many, in the same order
 * @param shown those of them that are ticked
 * @param move one to be moved, {@code up:trend}; none to be done with arranging
 */
record ArrangeForm(
        @Nullable @Size(max = 100) List<String> tile,
        @Nullable @Size(max = 100) List<Width> width,
        @Nullable @Size(max = 100) List<String> shown,

        @Nullable @Pattern(regexp = "(up|down):[a-z0-9-]{1,40}")
        String move) {

    List<TilePlace> places() {
        if (tile == null || width == null || width.size() != tile.size()) {
            return List.of();
        }
        var ticked = shown == null ? List.<String>of() : shown;
        return IntStream.range(0, tile.size())
                .mapToObj(at -> new TilePlace(tile.get(at), ticked.contains(tile.get(at)), width.get(at)))
                .toList();
    }

    /** The tile to move. */
    String moving() {
        return move == null ? "" : move.substring(move.indexOf(':') + 1);
    }

    int step() {
        return move != null && move.startsWith("up") ? -1 : 1;
    }
}
