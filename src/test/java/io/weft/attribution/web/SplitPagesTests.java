package io.weft.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several agents share a claim, as their company says (PR-ATT-05). */
@WeftTest
class SplitPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    private Books books;
    private long claim;

    @BeforeEach
    void aClaimOfACompanyWithThreeAgents() {
        books = new Books(jdbc, drafting, decisions);
        jdbc.sql("insert into access_org_unit (company, code, name) values (:life, 'HQ', 'HQ')")
                .param("life", books.sales.life)
                .update();
        jdbc.sql("""
                        insert into workforce_agent (company, agent_no, name, org_unit, channel)
                        select :life, 'A' || n, 'A' || n, 'HQ', 'QCH' from generate_series(1, 3) n
                        """).param("life", books.sales.life).update();
        claim = books.drafted("100.00");
    }

    @Test
    void sharesAreEqualUnlessAgreedOtherwiseAndAddUpInEveryEntry() {
        assertThat(share(books.lifeManager.login(), "A1\nA2\nA3")).hasStatus3xxRedirection();
        assertThat(parts("#agents")).contains("A1", "33.33", "A3", "33.34");
        assertThat(share(books.lifeManager.login(), "A1 60\nA2 40")).hasStatus3xxRedirection();
        assertThat(parts("#agents")).contains("60.00", "40.00").doesNotContain("A3");

        books.confirmBoth(claim);

        assertThat(parts("section:has(#booked-title)")).contains("A1 60.00", "A2 40.00");
    }

    @Test
    void nothingChangesAfterTheOtherCompanyHasSpoken() {
        decisions.confirmOne(claim, books.lifeManager, null);
        assertThat(share(books.lifeManager.login(), "A1\nA2"))
                .as("its own word does not matter")
                .hasStatus3xxRedirection();
        books.confirmBoth(claim);

        var late = share(books.lifeManager.login(), "A1");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(Pages.html(late).text()).contains("only change by dispute");
    }

    @Test
    void refusesStrangersDoublesAndOtherCompanies() {
        assertThat(share(books.lifeManager.login(), "A1\nA9")).hasStatus(HttpStatus.CONFLICT);
        assertThat(share(books.lifeManager.login(), "A1\nA1")).hasStatus(HttpStatus.CONFLICT);
        assertThat(share(books.lifeManager.login(), "A1 0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(share(books.pcManager.login(), "A1")).hasStatus(HttpStatus.CONFLICT);
        assertThat(share(books.sales.manager(books.sales.health).login(), "A1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult share(String login, String agents) {
        return new Pages(mvc, login)
                .post("/claims/{id}/agents", claim)
                .param("agents", agents)
                .exchange();
    }

    private String parts(String where) {
        return Pages.of(mvc, books.lifeManager)
                .page("/claims/" + claim)
                .select(where)
                .text();
    }
}
