package io.weft.kpi.web;

import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.CockpitTile;
import io.weft.platform.web.Links;
import io.weft.platform.web.TilePlace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tiles that modules contribute to the boards, as far as a viewer may have them. */
@Component
class BoardTiles {

    private final List<CockpitTile> all;

    BoardTiles(ObjectProvider<CockpitTile> tiles) {
        this.all = tiles.stream()
                .sorted(Comparator.comparingInt(CockpitTile::order).thenComparing(CockpitTile::id))
                .toList();
    }

    /** By their ids, in the usual order. */
    Map<String, CockpitTile> of(CockpitBoard board, Set<String> may) {
        return all.stream()
                .filter(tile -> tile.isFor(board))
                .filter(tile -> tile.permission() == null || may.contains(tile.permission()))
                .collect(Collectors.toMap(
                        CockpitTile::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** How a board is arranged for who never arranged it: what is shown, then what is kept ready. */
    static List<TilePlace> usual(CockpitBoard board, Map<String, CockpitTile> tiles) {
        return tiles.values().stream()
                .map(tile -> new TilePlace(tile.id(), tile.boards().contains(board), tile.width()))
                .sorted(Comparator.comparing(TilePlace::shown).reversed())
                .toList();
    }

    /** A tile with its address; the choices are all handed to it, heeded or not. */
    static BoardView.Tile placed(CockpitTile tile, TilePlace place, BoardAsked asked) {
        return new BoardView.Tile(
                tile.id(),
                tile.titleKey(),
                place.width(),
                Links.address(tile.path(), asked.parts()),
                asked.given().stream()
                        .filter(choice -> !tile.follows().contains(choice))
                        .map(choice -> "kpi.board.choice." + choice)
                        .toList());
    }
}
