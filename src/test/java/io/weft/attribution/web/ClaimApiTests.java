package io.weft.attribution.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.CurrentUser;
import io.weft.attribution.Books;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.WeftTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Claims and ledger for other systems. */
@WeftTest
class ClaimApiTests {

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
    void aClaim() {
        books = new Books(jdbc, drafting, decisions);
        claim = books.drafted("6000.00");
    }

    @Test
    void listsWhatWaitsForTheCaller() {
        assertThat(get("/api/v1/claims?show=MINE", books.lifeManager))
                .bodyJson()
                .extractingPath("$.rows[0].id")
                .asNumber()
                .isEqualTo((int) claim);
        assertThat(get("/api/v1/claims?show=MINE&limit=0", books.pcManager))
                .bodyJson()
                .extractingPath("$.rows.length()")
                .isEqualTo(1);
        assertThat(get("/api/v1/claims?period=x", books.pcManager)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void doesTheSameCallOnceAndAnswersItTwice() {
        var first = confirm(books.lifeManager, "k1", claim);
        assertThat(first).hasStatusOk();
        var again = confirm(books.lifeManager, "k1", claim);

        assertThat(Pages.body(again)).isEqualTo(Pages.body(first)).contains("\"confirmed\":1");
        assertThat(confirm(books.lifeManager, "k1", claim, claim + 1)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.body(confirm(books.lifeManager, "k2", claim))).contains("\"skipped\":1");
        assertThat(Pages.body(confirm(books.pcManager, "k1", claim)))
                .as("keys are the caller's own")
                .contains("\"posted\":1", "6000.00");
    }

    @Test
    void aRefusalLeavesNoTraceUnderItsKey() {
        decisions.confirm(List.of(claim), books.lifeManager, null);
        var path = "/api/v1/claims/" + claim + "/confirm";

        var refused = post(path, "{}", books.lifeManager, "k1");
        assertThat(refused)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("decision");
        assertThat(jdbc.sql("select count(*) from attribution_call where user_id = :user")
                        .param("user", books.lifeManager.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post(path, "{}", books.pcManager, null)).hasStatusOk();
    }

    @Test
    void objectsWithGroundsAndSaysWhatIsMissing() {
        var path = "/api/v1/claims/" + claim + "/object";

        assertThat(post(path, "{\"text\":\"x\"}", books.pcManager, null)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(path, "{\"grounds\":\"AMOUNT\",\"text\":\"金额不符\"}", books.pcManager, "o1"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("DISPUTED");
        assertThat(post(path, "{\"grounds\":\"AMOUNT\",\"text\":\"金额不符\"}", books.pcManager, "o1"))
                .hasStatusOk();
        assertThat(post(path, "{\"grounds\":\"OTHER\",\"text\":\"x\"}", books.pcManager, null))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void tellsNobodyOfOtherPeoplesClaims() {
        var stranger = books.sales.manager(books.sales.health);

        assertThat(post("/api/v1/claims/" + claim + "/confirm", "{}", stranger, null))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Pages.body(confirm(stranger, null, claim))).contains("\"confirmed\":0", "\"skipped\":1");
    }

    @Test
    void handsOutTheLedgerAsItGrows() {
        books.confirmBoth(claim);
        var first = Pages.body(get("/api/v1/ledger?period=2026", books.pcManager));
        assertThat(first).contains("\"amount\":6000.00", "\"period\":\"2026-03\"");
        var last = first.replaceAll("(?s).*\"rows\":\\[\\{\"id\":(\\d+).*", "$1");

        books.confirmBoth(books.drafted("100.00"));
        var more = Pages.body(get("/api/v1/ledger?after=" + last, books.pcManager));
        assertThat(more).contains("\"amount\":100.00").doesNotContain("6000.00");
    }

    private MvcTestResult get(String uri, CurrentUser user) {
        return mvc.get().uri(uri).with(as(user.login())).exchange();
    }

    private MvcTestResult confirm(CurrentUser user, @Nullable String key, Long... ids) {
        return post("/api/v1/claims/confirm", "{\"ids\":" + List.of(ids) + "}", user, key);
    }

    private MvcTestResult post(String path, String body, CurrentUser user, @Nullable String key) {
        var call = mvc.post()
                .uri(path)
                .with(as(user.login()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? call : call.header("Idempotency-Key", key)).exchange();
    }
}
