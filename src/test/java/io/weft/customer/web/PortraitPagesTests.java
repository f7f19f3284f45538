package io.weft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.access.service.Accounts;
import io.weft.customer.CustomersForTests;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague sees and says of a customer, and what a data steward finds. */
@WeftTest
@Transactional
class PortraitPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    private CustomersForTests customers;
    private long gcid;

    @BeforeEach
    void aCustomerOfTheAgent() {
        customers = new CustomersForTests(jdbc, accounts);
        gcid = customers.of("agent", "欧阳静安");
    }

    @Test
    void saysWhatIsMissingAndWhereToSayIt() {
        var panel = page(get("agent", "/panels/portrait"));
        assertThat(panel.text()).contains("0 of 3 key facts known", "spending habit", "income", "Prospect");
        assertThat(panel.select(".portrait-missing a"))
                .hasSize(3)
                .allSatisfy(link -> assertThat(link.attr("href")).contains("/tags/new"));
        assertThat(page(get("subsidiary", "/panels/portrait")).select("a[href*=tags/new]"))
                .isEmpty();
    }

    @Test
    void oneTapKeepsAGuessAndOneTakesItBack() {
        assertThat(page(get("agent", "/tags/new").param("dimension", "VEHICLE"))
                        .select("button[name=value]")
                        .eachAttr("value"))
                .containsExactly("NONE", "ONE", "SEVERAL");

        var kept = page(post("/tags")
                .param("dimension", "VEHICLE")
                .param("value", "SEVERAL")
                .header("HX-Request", "true"));
        assertThat(kept.text()).contains("Kept.", "Undo", "Several", "agent’s impression", "weight 0.40");

        var undo = kept.select("form.tag-back").first();
        assertThat(undo).isNotNull();
        assertThat(mvc.post()
                        .uri(undo.attr("action"))
                        .with(SignedIn.as("agent"))
                        .with(csrf()))
                .hasRedirectedUrl("/customers/" + gcid);
        assertThat(page(get("agent", "/panels/portrait")).text()).doesNotContain("Several");
    }

    @Test
    void withoutScriptsTheAnswerCanBeUndoneFromThePage() {
        assertThat(post("/tags").param("dimension", "VEHICLE").param("value", "ONE"))
                .hasRedirectedUrl("/customers/" + gcid)
                .flash()
                .containsKey("flash");
    }

    @Test
    void showsWhatHoldsAndWhatElseWasSaid() {
        say("RISK_APPETITE", "STEADY", "GUESS");
        say("RISK_APPETITE", "GROWTH", "SAID");

        var row = page(get("agent", "/panels/portrait"))
                .select(".portrait-row:contains(Risk appetite)")
                .first();
        assertThat(row).isNotNull();
        assertThat(row.select(".portrait-value").text()).isEqualTo("Growth");
        assertThat(row.select(".portrait-others .is-other").text()).contains("Steady", "0.40");
    }

    @ParameterizedTest
    @CsvSource({"SHOE_SIZE,44,GUESS", "VEHICLE,'<script>',GUESS", "VEHICLE,,GUESS", "VEHICLE,ONE,certainly"})
    void takesHostileWordsCalmly(String dimension, String value, String how) {
        assertThat(post("/tags")
                        .param("dimension", dimension)
                        .param("value", value == null ? "" : value)
                        .param("how", how))
                .hasStatus4xxClientError();
    }

    @Test
    void aStewardFindsContradictionsAndThinProfiles() {
        say("RISK_APPETITE", "STEADY", "GUESS");
        say("RISK_APPETITE", "GROWTH", "SAID");

        assertThat(page(mvc.get()
                                .uri("/customers/quality/conflicts")
                                .param("after", "0-" + (gcid - 1))
                                .with(SignedIn.as("steward")))
                        .select("tr:has(a[href=/customers/" + gcid + "])")
                        .text())
                .contains("Risk appetite", "Growth", "Steady");
        var thin = page(mvc.get().uri("/customers/quality").with(SignedIn.as("subsidiary")));
        assertThat(thin.select("tr:has(a[href=/customers/" + gcid + "])").text())
                .contains("1 of 10", "Gender", "Mobile");
        assertThat(page(mvc.get().uri("/home/quality").with(SignedIn.as("steward")))
                        .select("a[href^=/customers/quality]"))
                .isNotEmpty();
    }

    @Test
    void aStewardDecidesAContradictionWithAReason() {
        say("RISK_APPETITE", "STEADY", "GUESS");
        say("RISK_APPETITE", "GROWTH", "SAID");
        var row = contradiction();
        assertThat(row.select("a.btn").attr("href")).isEqualTo("/customers/" + gcid + "/tags/RISK_APPETITE/decide");

        assertThat(steward("/tags/RISK_APPETITE/decide").param("value", "STEADY"))
                .as("without a reason")
                .hasStatus(422);
        assertThat(steward("/tags/RISK_APPETITE/decide")
                        .param("value", "BALANCED")
                        .param("reason", "I think so"))
                .as("what nobody said")
                .hasStatus(422);
        assertThat(steward("/tags/RISK_APPETITE/decide")
                        .param("value", "STEADY")
                        .param("reason", "asked by phone"))
                .hasStatus3xxRedirection();

        assertThat(contradiction()).isEmpty();
        var history = page(mvc.get()
                .uri("/customers/" + gcid + "/tags/history?dimension=RISK_APPETITE")
                .with(SignedIn.as("steward")));
        assertThat(history.select(".tag-pasts").text()).contains("Steady", "data steward decided", "asked by phone");
        var own = page(mvc.get()
                        .uri("/customers/" + gcid + "/tags/RISK_APPETITE/decide")
                        .with(SignedIn.as("steward")))
                .select("form[action$=undecide]")
                .attr("action");
        assertThat(steward(own.replace("/customers/" + gcid, ""))).hasStatus3xxRedirection();
        assertThat(contradiction()).isNotEmpty();
    }

    private Elements contradiction() {
        return page(mvc.get()
                        .uri("/customers/quality/conflicts")
                        .param("after", "0-" + (gcid - 1))
                        .with(SignedIn.as("steward")))
                .select("tr:has(a[href=/customers/" + gcid + "])");
    }

    private MockMvcRequestBuilder steward(String path) {
        return mvc.post()
                .uri("/customers/" + gcid + path)
                .with(SignedIn.as("steward"))
                .with(csrf());
    }

    @Test
    void aManagerGetsTheFiguresOfHisOwnCompanyOnly() {
        var figures = page(mvc.get()
                        .uri("/customers/quality")
                        .param("company", "PC")
                        .with(SignedIn.as("subsidiary")))
                .select(".quality-figures tbody tr");
        assertThat(figures).hasSize(1);
        assertThat(mvc.get().uri("/customers/quality").with(SignedIn.as("agent")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/customers/quality").param("after", "x").with(SignedIn.as("steward")))
                .hasStatus4xxClientError();
    }

    private void say(String dimension, String value, String how) {
        assertThat(post("/tags")
                        .param("dimension", dimension)
                        .param("value", value)
                        .param("how", how))
                .hasStatus3xxRedirection();
    }

    private MockMvcRequestBuilder get(String login, String path) {
        return mvc.get().uri("/customers/" + gcid + path).with(SignedIn.as(login));
    }

    private MockMvcRequestBuilder post(String path) {
        return mvc.post()
                .uri("/customers/" + gcid + path)
                .with(SignedIn.as("agent"))
                .with(csrf());
    }

    private static Document page(MockMvcRequestBuilder request) {
        try {
            return Jsoup.parse(request.exchange().getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
