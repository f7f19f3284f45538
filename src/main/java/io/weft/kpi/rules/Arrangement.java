package io.weft.kpi.rules;

import io.weft.platform.web.TilePlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The order of a person's tiles: what was kept holds, and tiles that came or went since neither disturb it nor get lost. */
public final class Arrangement {

    private Arrangement() {}

    /**
     * The tiles there are, as somebody arranged them. A tile newer than the arrangement stands behind the one it usually follows.
     *
     * @param usual all tiles there are for the viewer, in the usual order
     * @param kept what the viewer kept, in his order; perhaps of tiles that are gone
     */
    public static List<TilePlace> of(List<TilePlace> usual, List<TilePlace> kept) {
        var known = new HashSet<>(names(usual));
        var arranged = new ArrayList<TilePlace>();
        kept.stream()
                .filter(place ->
                        known.contains(place.tile()) && !names(arranged).contains(place.tile()))
                .forEach(arranged::add);
        for (int at = 0; at < usual.size(); at++) {
            var place = usual.get(at);
            if (!names(arranged).contains(place.tile())) {
                arranged.add(
                        at == 0 ? 0 : names(arranged).indexOf(usual.get(at - 1).tile()) + 1, place);
            }
        }
        return arranged;
    }

    /** One tile a step up or down; at the end of the list it stays. */
    public static List<TilePlace> moved(List<TilePlace> places, String tile, int step) {
        var moved = new ArrayList<>(places);
        int from = names(places).indexOf(tile);
        int to = from + step;
        if (from >= 0 && to >= 0 && to < moved.size()) {
            moved.add(to, moved.remove(from));
        }
        return moved;
    }

    private static List<String> names(List<TilePlace> places) {
        return places.stream().map(TilePlace::tile).toList();
    }
}
