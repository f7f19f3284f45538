package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.service.BoardDesk;
import io.weft.penetration.Segment;
import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.CockpitTile;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Links;
import io.weft.platform.web.TilePlace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Puts a board together: which tiles, in which order, and the addresses they load from. */
@Component
@RequiredArgsConstructor
class BoardPages {

    private final BoardTiles tiles;
    private final BoardDesk desk;
    private final BoardReach reach;
    private final KpiWords words;
    private final Fmt fmt;
    private final Clock clock;

    BoardView view(CockpitBoard board, BoardAsked wanted, CurrentUser user, Scope scope) {
        var asked = reach.placed(board, wanted, user, scope);
        var there = tiles.of(board, may());
        var arranged = desk.arranged(user.id(), board, BoardTiles.usual(board, there));
        var day = day(asked);
        return new BoardView(
                board,
                asked,
                day,
                words.name(reach.whose(asked, user, scope)),
                boards(board, asked, scope),
                days(board, asked, day),
                segments(board, asked),
                reach.places(board, asked, scope),
                shown(arranged, there, asked),
                (int) arranged.stream().filter(place -> !place.shown()).count(),
                Links.address(board.path(), asked.on(day).parts()),
                Links.address(board.path() + "/arrangement", asked.parts()));
    }

    LocalDate day(BoardAsked asked) {
        return asked.asOf() == null ? LocalDate.now(clock) : asked.asOf();
    }

    private static List<BoardView.Tile> shown(
            List<TilePlace> arranged, Map<String, CockpitTile> there, BoardAsked asked) {
        return arranged.stream()
                .filter(TilePlace::shown)
                .map(place -> BoardTiles.placed(Objects.requireNonNull(there.get(place.tile())), place, asked))
                .toList();
    }

    private static List<BoardView.Tab> boards(CockpitBoard shown, BoardAsked asked, Scope scope) {
        return BoardReach.boards(scope).stream()
                .map(board -> new BoardView.Tab(
                        "kpi.board." + board,
                        Links.address(
                                board.path(), elsewhere(shown, board, asked).parts()),
                        board == shown))
                .toList();
    }

    /** A company stays chosen between the boards that have one, a unit does not leave its board. */
    private static BoardAsked elsewhere(CockpitBoard from, CockpitBoard to, BoardAsked asked) {
        return (from == CockpitBoard.BRANCH) == (to == CockpitBoard.BRANCH) ? asked : asked.in(null, null);
    }

    /** Today, and the ends of the months before the day. */
    private List<BoardView.Tab> days(CockpitBoard board, BoardAsked asked, LocalDate shown) {
        var month = YearMonth.from(shown);
        var today = LocalDate.now(clock);
        return Stream.of(
                        month.minusMonths(2).atEndOfMonth(),
                        month.minusMonths(1).atEndOfMonth(),
                        month.atEndOfMonth(),
                        today)
                .map(day -> day.isAfter(today) ? today : day)
                .distinct()
                .sorted()
                .map(day -> new BoardView.Tab(
                        fmt.date(day),
                        Links.address(
                                board.path(),
                                day.equals(today)
                                        ? new BoardAsked(null, asked.segment(), asked.company(), asked.orgUnit())
                                                .parts()
                                        : asked.on(day).parts()),
                        day.equals(shown)))
                .toList();
    }

    private static List<BoardView.Tab> segments(CockpitBoard board, BoardAsked asked) {
        return Stream.of(Segment.PERSON, Segment.ORG)
                .map(segment -> new BoardView.Tab(
                        "penetration.segment." + segment,
                        Links.address(board.path(), asked.of(segment).parts()),
                        segment == asked.customers()))
                .toList();
    }

    /** The tiles of a board as its viewer arranged them, the hidden ones too. */
    List<TilePlace> arranged(CockpitBoard board, CurrentUser user) {
        return desk.arranged(user.id(), board, usual(board));
    }

    List<TilePlace> usual(CockpitBoard board) {
        return BoardTiles.usual(board, tiles.of(board, may()));
    }

    Map<String, CockpitTile> tiles(CockpitBoard board) {
        return tiles.of(board, may());
    }

    private static Set<String> may() {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
