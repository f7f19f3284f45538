package io.weft.attribution.web;

import static io.weft.attribution.web.Pages.html;
import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.attribution.Books;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of claims, and many confirmed at once. */
@WeftTest
class ClaimPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    private Books books;
    private Pages life;
    private Pages pc;

    @BeforeEach
    void aGroup() {
        books = new Books(jdbc, drafting, decisions);
        life = Pages.of(mvc, books.lifeManager);
        pc = Pages.of(mvc, books.pcManager);
    }

    @Test
    void aManagerFirstSeesWhatWaitsForTheCompanysWord() {
        long mine = books.drafted("6000.00");
        long done = books.drafted("1200.00");
        decisions.confirm(List.of(done), books.lifeManager, null);

        var page = life.page("/claims");

        assertThat(page.select("input[name=id]").eachAttr("value")).containsExactly(Long.toString(mine));
        assertThat(page.select("tbody").text()).contains("6,000.00").doesNotContain("1,200.00");
        assertThat(page.select("a[aria-current=page].menu-link .menu-count").text())
                .isEqualTo("1");
        assertThat(life.page("/claims?show=OPEN").select("tbody tr")).hasSize(2);
    }

    @Test
    void narrowsByDirectionModeMonthAndNumber() {
        books.drafted("6000.00");
        var direction = books.sales.life + ">" + books.sales.pc;

        assertThat(life.page("/claims?direction={d}&mode=MUTUAL&period=2026-03&q=QP", direction)
                        .select("tbody tr"))
                .hasSize(1);
        for (var other : List.of("mode=CHANNEL", "period=2026-04", "q=NO-SUCH", "direction=A>B")) {
            assertThat(life.page("/claims?" + other).select("tbody tr"))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void showsNobodyElsesClaims() {
        books.drafted("6000.00");
        var stranger = Pages.of(mvc, books.sales.manager(books.sales.health));

        assertThat(stranger.page("/claims?show=ALL").select("tbody tr")).isEmpty();
    }

    @Test
    void saysBeforehandWhatAConfirmationBooksAndWhatOnlyWaits() {
        long agreed = books.drafted("6000.00");
        long open = books.drafted("1200.00");
        decisions.confirm(List.of(agreed), books.pcManager, null);

        var preview = life.page("/claims/confirm?id={a}&id={b}", agreed, open);

        assertThat(preview.select("tbody tr").text()).contains("2 7,200.00 1 6,000.00 1");
        var done = life.post("/claims/confirm")
                .param("id", Long.toString(agreed), Long.toString(open))
                .param("seen", preview.select("input[name=seen]").val())
                .exchange();
        assertThat(done).hasStatus3xxRedirection().flash().containsKey("flash");
        assertThat(books.status(agreed)).isEqualTo("POSTED");
        assertThat(books.status(open)).isEqualTo("PARTLY_CONFIRMED");
    }

    @Test
    void confirmsAllOfAFilterAndNothingBeyondIt() {
        long march = books.drafted("6000.00");
        var all = life.page("/claims/confirm?all=true&period=2026-04");
        assertThat(all.select("form[method=post] input[name=seen]")).isEmpty();

        var preview = life.page("/claims/confirm?all=true&period=2026-03");
        assertThat(life.post("/claims/confirm")
                        .param("all", "true")
                        .param("period", "2026-03")
                        .param("seen", preview.select("input[name=seen]").val()))
                .hasStatus3xxRedirection();
        assertThat(books.status(march)).isEqualTo("PARTLY_CONFIRMED");
    }

    @Test
    void confirmsNothingThatChangedSinceItWasLookedAt() {
        long claim = books.drafted("6000.00");
        var seen = life.page("/claims/confirm?id={id}", claim)
                .select("input[name=seen]")
                .val();
        decisions.amend(claim, new BigDecimal("4000.00"), books.pcManager, "按协议");

        var answer = life.post("/claims/confirm")
                .param("id", Long.toString(claim))
                .param("seen", seen)
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(answer).select("[role=alert]").text()).contains("have changed");
        assertThat(html(answer).select("tbody").text()).contains("4,000.00");
        assertThat(books.ledger()).isEmpty();
    }

    @Test
    void asksToTickSomethingFirst() {
        assertThat(life.get("/claims/confirm"))
                .hasRedirectedUrl("/claims?show=MINE")
                .flash()
                .containsKey("flash");
    }

    @Test
    void leavesOtherPeoplesClaimsAlone() {
        long claim = books.drafted("6000.00");
        var stranger = Pages.of(mvc, books.sales.manager(books.sales.health));

        assertThat(stranger.page("/claims/confirm?id={id}", claim).select("tbody tr"))
                .isEmpty();
        stranger.post("/claims/confirm")
                .param("id", Long.toString(claim))
                .param("seen", "0/0")
                .exchange();
        assertThat(books.status(claim)).isEqualTo("PENDING_CONFIRM");
    }

    @Test
    void onlyManagersConfirmAndOnlyByTheirOwnForm() {
        assertThat(mvc.get().uri("/claims/confirm?all=true").with(as("agent"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/claims/confirm").with(as("group")).with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/claims/confirm").with(as(pc.login()))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/claims").with(as("admin"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"period=2026-13", "mode=NONE", "show=X", "after=x"})
    void refusesFiltersThatCannotBe(String filter) {
        assertThat(life.get("/claims?" + filter)).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
