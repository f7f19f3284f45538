package io.weft.attribution.web;

import static io.weft.attribution.web.Pages.html;
import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.attribution.Books;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.WeftTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One claim: what it says of itself, and the word of a company to it. */
@WeftTest
class ClaimPageTests {

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
    private long claim;

    @BeforeEach
    void aClaim() {
        books = new Books(jdbc, drafting, decisions);
        life = Pages.of(mvc, books.lifeManager);
        pc = Pages.of(mvc, books.pcManager);
        claim = books.drafted("6000.00");
    }

    @Test
    void saysHowFarTheCompaniesAgreeAndWhichRuleApplies() {
        decisions.confirm(List.of(claim), books.lifeManager, "我司业务员促成");

        var page = pc.page("/claims/{id}", claim);

        assertThat(page.select(".step").eachText())
                .satisfiesExactly(
                        credited -> assertThat(credited).contains("Agreed", "我司业务员促成"),
                        writer -> assertThat(writer).contains("Has not answered"),
                        ledger -> assertThat(ledger).contains("Not booked"));
        assertThat(page.select(".tried").text()).contains("Mutual agency applies");
        assertThat(page.select("dl.pairs").text()).contains("6,000.00", "Version 1");
    }

    @Test
    void theNextClaimIsOneOfTheFilteredList() {
        long wanted = books.drafted("100.00");
        books.sales.receipt(
                books.sales.policy(books.sales.life, books.sales.pc), "FIRST", "700.00", Books.MARCH.plusMonths(1));
        drafting.draft();
        long last = books.drafted("200.00");
        var trail = "?direction=" + books.sales.life + "%3E" + books.sales.pc + "&show=MINE";
        assertThat(pc.page("/claims" + trail.replace("%3E", ">"))
                        .select("a.row-link")
                        .first()
                        .attr("href"))
                .isEqualTo("/claims/" + last + trail);

        assertThat(pc.post("/claims/{id}/confirm", last)
                        .param("direction", books.sales.life + ">" + books.sales.pc)
                        .param("show", "MINE"))
                .hasRedirectedUrl("/claims/" + wanted + trail);
        assertThat(pc.page("/claims/" + wanted + trail.replace("%3E", ">"))
                        .select("form[action$=confirm] input[name=direction]")
                        .attr("value"))
                .isEqualTo(books.sales.life + ">" + books.sales.pc);
    }

    @Test
    void aConfirmationBooksAndOpensTheNextClaim() {
        decisions.confirm(List.of(claim), books.lifeManager, null);
        long older = books.drafted("100.00");

        assertThat(pc.post("/claims/{id}/confirm", claim)).hasRedirectedUrl("/claims/" + older);

        assertThat(books.status(claim)).isEqualTo("POSTED");
        assertThat(pc.page("/claims/{id}", claim)
                        .select("#booked-title")
                        .parents()
                        .text())
                .contains("6,000.00", "March 2026");
    }

    @Test
    void refusesAConfirmationThatComesTooLate() {
        books.confirmBoth(claim);

        var answer = pc.post("/claims/{id}/confirm", claim).exchange();

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(answer).select("[role=alert]").text()).contains("not open to you");
    }

    @Test
    void saysAtItsFieldWhatIsWrongWithAnotherAmount() {
        var much = amend("6000.01", "按协议");
        assertThat(much).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(much).select("#amend-amount-note").text()).contains("at most the receipt");

        var none = amend("-1", "");
        assertThat(none).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(none).select("#amend-amount-note").text()).contains("above zero");
        assertThat(html(none).select("#amend-comment-note").text()).contains("Say why");
        assertThat(html(none).select("details[open] #amend-amount")).hasSize(1);

        assertThat(amend("4000", "按协议")).hasRedirectedUrl("/claims/" + claim);
        assertThat(life.page("/claims/{id}", claim).select(".step").text()).contains("Agreed to another amount");
    }

    @Test
    void anObjectionNeedsGroundsAndGoesToTheOtherCompany() {
        var empty = pc.post("/claims/{id}/object", claim).exchange();
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(empty).select("#object-grounds-note").text()).contains("Choose the grounds");

        assertThat(pc.post("/claims/{id}/object", claim)
                        .param("grounds", "NOT_HELPED")
                        .param("text", "客户自行投保"))
                .hasRedirectedUrl("/claims/" + claim);

        assertThat(books.status(claim)).isEqualTo("DISPUTED");
        assertThat(pc.page("/claims/{id}", claim).select("form[action$=settlement]"))
                .as("who objected has spoken")
                .isEmpty();
        var theirs = life.page("/claims/{id}", claim);
        assertThat(theirs.select(".levels").text()).contains("Between the companies", "客户自行投保");
        assertThat(theirs.select("form[action$=settlement]")).hasSize(1);
    }

    @Test
    void aDisputeIsSettledPassedOnAndAtLastRuledByTheGroup() {
        decisions.object(new Objection(claim, Grounds.OWN_LEAD, "自有线索"), books.pcManager);
        assertThat(life.post("/claims/{id}/settlement", claim)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(end(life, "settlement", "PASS_ON")).hasStatus3xxRedirection();
        assertThat(end(life, "settlement", "CREDIT")).as("not theirs any more").hasStatus(HttpStatus.CONFLICT);

        var group = new Pages(mvc, "group");
        assertThat(end(group, "ruling", "PASS_ON")).hasStatus3xxRedirection();
        assertThat(group.page("/claims/{id}", claim)
                        .select("input[name=outcome]")
                        .eachAttr("value"))
                .containsExactly("CREDIT", "REJECT");
        assertThat(end(group, "ruling", "CREDIT")).hasStatus3xxRedirection();

        assertThat(books.status(claim)).isEqualTo("POSTED");
        assertThat(books.ledger()).hasSize(1);
    }

    @Test
    void theCompaniesWriteToEachOtherAndShowFiles() {
        life.post("/claims/{id}/comments", claim).param("text", "请看附件 <b>").exchange();
        var file = new MockMultipartFile("file", "证据.pdf", "text/plain", "%PDF-1.7 …".getBytes());
        assertThat(mvc.post()
                        .uri("/claims/{id}/evidence", claim)
                        .multipart()
                        .file(file)
                        .with(as(life.login()))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        var page = pc.page("/claims/{id}", claim);
        assertThat(page.select("#talk .said").text()).isEqualTo("请看附件 <b>");
        var link = page.select("#evidence a").attr("href");
        assertThat(pc.get(link)).hasStatusOk().hasContentType("application/pdf");
        assertThat(pc.post("/claims/{id}/comments", claim)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void takesNoOtherFilesThanItKnows() {
        var script = new MockMultipartFile("file", "x.pdf", "application/pdf", "<script>".getBytes());

        var answer = mvc.post()
                .uri("/claims/{id}/evidence", claim)
                .multipart()
                .file(script)
                .with(as(life.login()))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#f-file-note").text()).contains("PDF, PNG and JPEG");
    }

    @ParameterizedTest
    @CsvSource({"confirm", "amend", "object", "settlement", "comments"})
    void nobodyElseKnowsOfIt(String step) {
        var stranger = Pages.of(mvc, books.sales.manager(books.sales.health));

        assertThat(stranger.get("/claims/{id}", claim)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.post("/claims/{id}/" + step, claim)
                        .param("amount", "1")
                        .param("comment", "x")
                        .param("grounds", "OTHER")
                        .param("text", "x")
                        .param("outcome", "CREDIT")
                        .param("reason", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(books.status(claim)).isEqualTo("PENDING_CONFIRM");
    }

    @Test
    void theGroupLooksOnButHasNoSayBeforeADispute() {
        var group = new Pages(mvc, "group");

        assertThat(group.page("/claims/{id}", claim).select("form[action$=confirm]"))
                .isEmpty();
        assertThat(group.post("/claims/{id}/confirm", claim)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult amend(String amount, String why) {
        return pc.post("/claims/{id}/amend", claim)
                .param("amount", amount)
                .param("comment", why)
                .exchange();
    }

    private MvcTestResult end(Pages who, String way, String outcome) {
        return who.post("/claims/{id}/" + way, claim)
                .param("outcome", outcome)
                .param("reason", "依据协议")
                .exchange();
    }
}
