package io.weft.kpi.store;

import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.CockpitTile.Width;
import io.weft.platform.web.TilePlace;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each person's own arrangement of the cockpit boards. */
@Repository
@RequiredArgsConstructor
public class BoardStore {

    private static final String KEPT = """
            select tile, shown, width from kpi_board_tile where user_id = :user and board = :board order by place, tile
            """;
    private static final String FORGET = "delete from kpi_board_tile where user_id = :user and board = :board";
    private static final String KEEP = """
            insert into kpi_board_tile (user_id, board, place, tile, shown, width)
            select :user, :board, t.place, t.tile, t.shown, t.width
              from unnest(:tiles, :shown, :widths) with ordinality as t (tile, shown, width, place)
            on conflict (user_id, board, tile) do update set place = excluded.place, shown = excluded.shown, width = excluded.width
            """;

    private final JdbcClient jdbc;

    /** In the person's order; empty for who never arranged anything. */
    public List<TilePlace> kept(long user, CockpitBoard board) {
        return jdbc.sql(KEPT)
                .param("user", user)
                .param("board", board.name())
                .query(TilePlace.class)
                .list();
    }

    /** Puts an arrangement in the place of the one before. */
    public void keep(long user, CockpitBoard board, List<TilePlace> places) {
        forget(user, board);
        jdbc.sql(KEEP)
                .param("user", user)
                .param("board", board.name())
                .param("tiles", places.stream().map(TilePlace::tile).toArray(String[]::new))
                .param("shown", places.stream().map(TilePlace::shown).toArray(Boolean[]::new))
                .param(
                        "widths",
                        places.stream().map(TilePlace::width).map(Width::name).toArray(String[]::new))
                .update();
    }

    public void forget(long user, CockpitBoard board) {
        jdbc.sql(FORGET).param("user", user).param("board", board.name()).update();
    }
}
