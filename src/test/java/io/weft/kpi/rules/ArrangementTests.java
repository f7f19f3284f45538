package io.weft.kpi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.platform.web.CockpitTile.Width;
import io.weft.platform.web.TilePlace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrangementTests {

    @Test
    void whoNeverArrangedAnythingSeesTheUsualOrder() {
        assertThat(Arrangement.of(tiles("a", "b", "c"), List.of())).isEqualTo(tiles("a", "b", "c"));
    }

    @Test
    void whatWasKeptHolds() {
        var kept = List.of(new TilePlace("b", false, Width.FULL), new TilePlace("a", true, Width.THIRD));

        assertThat(Arrangement.of(tiles("a", "b"), kept)).isEqualTo(kept);
    }

    @Test
    void aNewTileStandsBehindTheOneItUsuallyFollows() {
        assertThat(names(Arrangement.of(tiles("a", "new", "b", "c"), tiles("c", "a", "b"))))
                .containsExactly("c", "a", "new", "b");
        assertThat(names(Arrangement.of(tiles("new", "a", "b"), tiles("b", "a"))))
                .containsExactly("new", "b", "a");
    }

    @Test
    void aTileThatIsGoneOrNamedTwiceIsLeftOut() {
        assertThat(names(Arrangement.of(tiles("a", "b"), tiles("b", "gone", "b", "a"))))
                .containsExactly("b", "a");
    }

    @Test
    void aTileMovesOneStepAndStaysAtTheEnd() {
        assertThat(names(Arrangement.moved(tiles("a", "b", "c"), "c", -1))).containsExactly("a", "c", "b");
        assertThat(names(Arrangement.moved(tiles("a", "b", "c"), "a", 1))).containsExactly("b", "a", "c");
        assertThat(names(Arrangement.moved(tiles("a", "b"), "a", -1))).containsExactly("a", "b");
        assertThat(names(Arrangement.moved(tiles("a", "b"), "b", 1))).containsExactly("a", "b");
        assertThat(names(Arrangement.moved(tiles("a", "b"), "nobody", 1))).containsExactly("a", "b");
    }

    private static List<TilePlace> tiles(String... names) {
        return Stream.of(names)
                .map(name -> new TilePlace(name, true, Width.HALF))
                .toList();
    }

    private static List<String> names(List<TilePlace> places) {
        return places.stream().map(TilePlace::tile).toList();
    }
}
