package io.weft.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.attribution.Books;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.attribution.service.TermsBook;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rules are proposed by one, tried on the past, and decided by another. */
@WeftTest
class TermsPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private TermsBook book;

    @Test
    void theRulesInForceAreThereToRead() {
        assertThat(get("/attribution/rules", "subsidiary"))
                .hasStatusOk()
                .bodyText()
                .contains("相互代理");
        assertThat(get("/attribution/rules", "agent")).hasStatus(403);
    }

    @Test
    void whoProposesDoesNotApprove() {
        var version = propose("group", "90", "2098-01-01");

        assertThat(post(version + "/approve", "group")).hasStatus(409);
        assertThat(post(version + "/approve", "approver")).hasStatus3xxRedirection();
        assertThat(book.asOf(LocalDate.of(2098, 1, 1)).terms().share(io.weft.attribution.ClaimMode.MUTUAL))
                .isEqualTo(9_000);
        assertThat(post(version + "/reject", "approver")).hasStatus(409);
    }

    @Test
    void aReplayShowsWhatAVersionWouldHaveDoneAndWritesNothing() {
        var books = new Books(jdbc, drafting, decisions);
        books.drafted("1000.00");
        var before = claims();
        var version = propose("group", "50", "2097-01-01");

        assertThat(get(version + "?from=2026-03-01&until=2026-03-31", "committee"))
                .hasStatusOk()
                .bodyText()
                .contains("寿代产", "1,000.00", "500.00", "-500.00");
        assertThat(claims()).isEqualTo(before);
    }

    @Test
    void aWrongShareADayInThePastOrAModeNamedTwiceIsSaidAtTheField() {
        assertThat(proposal("group", "101", "2098-02-01", "CHANNEL")).hasStatus(422);
        assertThat(proposal("group", "abc", "2098-02-01", "CHANNEL")).hasStatus(422);
        assertThat(proposal("group", "50", "2020-02-01", "CHANNEL")).hasStatus(422);
        assertThat(proposal("group", "50", "2098-02-01", "MUTUAL")).hasStatus(422);
        assertThat(proposal("auditor", "50", "2098-02-01", "CHANNEL")).hasStatus(403);
        assertThat(get("/attribution/rules/99999", "group")).hasStatus(404);
    }

    private String propose(String login, String mutual, String from) {
        var location = proposal(login, mutual, from, "CHANNEL").getResponse().getRedirectedUrl();
        assertThat(location).startsWith("/attribution/rules/");
        return location;
    }

    private MvcTestResult proposal(String login, String mutual, String from, String third) {
        return mvc.post()
                .uri("/attribution/rules")
                .with(SignedIn.as(login))
                .with(csrf())
                .param("interaction", "100")
                .param("mutual", mutual)
                .param("channel", "100")
                .param("help", "100")
                .param("first", "INTERACTION")
                .param("second", "MUTUAL")
                .param("third", third)
                .param("fourth", "JOINT_INFO")
                .param("confirmDays", "5")
                .param("escalateDays", "10")
                .param("disputeDays", "10")
                .param("coolingDays", "15")
                .param("from", from)
                .param("note", "试行")
                .exchange();
    }

    private int claims() {
        return jdbc.sql("select count(*) from attribution_claim")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String uri, String login) {
        return mvc.get()
                .uri(uri)
                .with(SignedIn.as(login))
                .header("Accept-Language", "zh-CN")
                .exchange();
    }

    private MvcTestResult post(String uri, String login) {
        return mvc.post().uri(uri).with(SignedIn.as(login)).with(csrf()).exchange();
    }
}
