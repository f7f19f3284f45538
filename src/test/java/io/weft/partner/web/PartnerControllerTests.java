package io.weft.partner.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class PartnerControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aBrokerAndADealer() {
        jdbc.sql(
                        "insert into partner_partner (code, name, type) values ('ZT1', '恒信经纪', 'BROKER'), ('ZT2', '恒信汽车', 'DEALER')")
                .update();
    }

    @Test
    void findsPartnersByAnyPartOfTheirName() {
        assertThat(page("/partners?q=恒信").select("tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("恒信经纪", "ZT1", "Broker");
    }

    @Test
    void narrowsToAKind() {
        assertThat(page("/partners?q=恒信&type=DEALER").select("tbody tr th").eachText())
                .containsExactly("恒信汽车");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(page("/partners?q=no-such").select(".empty").text()).contains("No partner fits");
    }

    private Document page(String uri) {
        var page = mvc.get().uri(uri).with(as("agent")).exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
