package io.weft.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Each manager gets the board that fits, with the tiles that fit, as arranged; and looks into nobody else's. */
@WeftTest
@Transactional
class BoardPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private KpiRequests as;

    @BeforeEach
    void ask() {
        as = new KpiRequests(mvc);
        jdbc.sql("insert into access_company (code, line, name) values ('LIFE', 'LIFE', '人寿'), ('PC', 'PC', '产险')"
                        + " on conflict do nothing")
                .update();
    }

    @Test
    void everyManagerBeginsOnTheBoardThatFits() {
        assertThat(as.get("/cockpit", "group")).hasRedirectedUrl("/cockpit/group");
        assertThat(as.get("/cockpit", "committee")).hasRedirectedUrl("/cockpit/committee");
        assertThat(as.get("/cockpit", "subsidiary")).hasRedirectedUrl("/cockpit/group");
        assertThat(as.get("/cockpit", "branch")).hasRedirectedUrl("/cockpit/branch");
        assertThat(as.get("/cockpit?asOf=2026-10-31&segment=ORG", "group"))
                .hasRedirectedUrl("/cockpit/group?asOf=2026-10-31&segment=ORG");
        assertThat(as.get("/cockpit", "agent")).hasStatus(403);
    }

    @Test
    void aBoardOrACompanyOutOfReachIsNotThere() {
        assertThat(as.get("/cockpit/group", "branch")).hasStatus(404);
        assertThat(as.get("/cockpit/committee/arrangement", "branch")).hasStatus(404);
        assertThat(as.post("/cockpit/group/arrangement/reset", "branch")).hasStatus(404);
        assertThat(as.get("/cockpit/nowhere", "group")).hasStatus(404);
        assertThat(as.get("/cockpit/group?company=PC", "subsidiary")).hasStatus(404);
        assertThat(as.get("/cockpit/group?company=PC", "group")).hasStatusOk();
        assertThat(as.get("/cockpit/branch?orgUnit=PC/NOWHERE", "subsidiary")).hasStatus(404);
        assertThat(as.get("/cockpit/group?asOf=soon", "group")).hasStatus(400);
    }

    @Test
    void theChoicesOfTheBoardGoToEveryTileAndThoseItCannotHeedAreNamed() {
        var page = KpiRequests.body(as.get("/cockpit/group?asOf=2026-10-31&segment=ORG&company=LIFE", "group"));

        assertThat(page)
                .contains("/penetration/panels/lead?asOf=2026-10-31&amp;segment=ORG&amp;company=LIFE")
                .contains("/ledger/panels/matrix?asOf=2026-10-31&amp;segment=ORG&amp;company=LIFE")
                .contains("Not narrowed by");
        assertThat(KpiRequests.body(as.get("/cockpit/group", "group"))).doesNotContain("Not narrowed by");
    }

    @Test
    void aBoardHoldsOnlyTilesItsViewerMayOpen() {
        assertThat(KpiRequests.body(as.get("/cockpit/group", "group"))).contains("tile-lead", "tile-matrix");
        assertThat(KpiRequests.body(as.get("/cockpit/group", "steward")))
                .contains("tile-lead")
                .doesNotContain("tile-matrix");
    }

    @Test
    void everyoneArrangesTheirOwnBoardAndNoOther() {
        var fields = Map.of("tile", "matrix,lead", "width", "FULL,THIRD", "shown", "matrix,lead");
        assertThat(as.post("/cockpit/group/arrangement", "group", fields)).hasRedirectedUrl("/cockpit/group");

        var mine = KpiRequests.body(as.get("/cockpit/group", "group"));
        assertThat(places(mine, List.of("tile-matrix", "tile-lead"))).isSorted();
        assertThat(mine).contains("panel tile tile-third");
        assertThat(places(KpiRequests.body(as.get("/cockpit/committee", "group")), List.of("tile-lead", "tile-matrix")))
                .isSorted();
        assertThat(places(KpiRequests.body(as.get("/cockpit/group", "committee")), List.of("tile-lead", "tile-matrix")))
                .isSorted();

        assertThat(as.post("/cockpit/group/arrangement/reset", "group")).hasRedirectedUrl("/cockpit/group");
        assertThat(places(KpiRequests.body(as.get("/cockpit/group", "group")), List.of("tile-lead", "tile-matrix")))
                .isSorted();
    }

    @Test
    void aTileMovesWithoutScriptsAndTheViewStays() {
        var fields = Map.of("tile", "lead,matrix", "width", "FULL,HALF", "shown", "lead,matrix", "move", "down:lead");
        assertThat(as.post("/cockpit/group/arrangement?asOf=2026-10-31", "group", fields))
                .hasRedirectedUrl("/cockpit/group/arrangement?asOf=2026-10-31#tile-lead");
        assertThat(places(KpiRequests.body(as.get("/cockpit/group", "group")), List.of("tile-matrix", "tile-lead")))
                .isSorted();
        assertThat(as.post("/cockpit/group/arrangement", "group", Map.of("move", "sideways:lead")))
                .hasStatus(400);
    }

    private static List<Integer> places(String page, List<String> ids) {
        return ids.stream().map(id -> page.indexOf("id=\"" + id + "\"")).toList();
    }
}
