package io.weft.workforce.web;

import static io.weft.support.SignedIn.as;
import static io.weft.workforce.Agents.COMPANY;
import static io.weft.workforce.Agents.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class AgentControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsThoseWhoServeUnitByUnit() {
        anAgent("A1").named("王一").sitsIn("U2").in(jdbc);
        anAgent("A2").named("李二").sitsIn("U1").in(jdbc);
        anAgent("A3").named("张三").left().in(jdbc);

        Document page = page("/agents?company=" + COMPANY, "admin");

        assertThat(page.select("tbody tr th").eachText()).containsExactly("李二 WORKFORCE/A2", "王一 WORKFORCE/A1");
        assertThat(page("/agents?left=true&company=" + COMPANY, "admin").text()).contains("张三", "left 2026-01-31");
    }

    @Test
    void narrowsToAUnitAndFindsByNameOrNumber() {
        anAgent("A1").named("王一").sitsIn("U1").in(jdbc);
        anAgent("A2").named("王二").sitsIn("U2").in(jdbc);

        assertThat(page("/agents?q=王&orgUnit=U2&company=" + COMPANY, "admin").select("tbody tr"))
                .hasSize(1);
        assertThat(page("/agents?q=a1&company=" + COMPANY, "admin").select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void staysWithinTheReachOfTheViewer() {
        anAgent("A1").in(jdbc);

        assertThat(page("/agents?company=" + COMPANY, "pc").select("tbody tr")).isEmpty();
    }

    @Test
    void isNotForAgents() {
        assertThat(mvc.get().uri("/agents").with(as("agent"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Document page(String uri, String login) {
        var page = mvc.get().uri(uri).with(as(login)).exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
