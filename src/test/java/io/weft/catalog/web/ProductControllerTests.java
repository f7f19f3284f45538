package io.weft.catalog.web;

import static io.weft.catalog.Products.COMPANY;
import static io.weft.catalog.Products.aProduct;
import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.catalog.Need;
import io.weft.support.WeftTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class ProductControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsWhatAProductIsAndWhoSaidWhichNeedItMeets() {
        aProduct("MOT").named("家用车商业险").meets(Need.PROPERTY).in(jdbc);

        Document page = html(get("/products?company=" + COMPANY, "agent"));

        assertThat(page.select("tbody tr").text())
                .contains("家用车商业险", "MOT", COMPANY, "Property and motor", "from the company");
    }

    @Test
    void speaksChinese() {
        aProduct("MOT").meets(Need.PROPERTY).in(jdbc);

        MvcTestResult page = mvc.get()
                .uri("/products?company=" + COMPANY)
                .header("Accept-Language", "zh-CN")
                .with(as("agent"))
                .exchange();

        assertThat(html(page).select("tbody tr").text()).contains("财产与车辆", "公司给出");
    }

    @Test
    void swapsOnlyTheResultsWhileOneTypes() {
        MvcTestResult answer = mvc.get()
                .uri("/products?q=nothing-is-called-so")
                .header("HX-Request", "true")
                .with(as("agent"))
                .exchange();

        assertThat(body(answer)).doesNotContain("<html").contains("id=\"results\"", "No product fits");
    }

    @Test
    void leadsOnToTheNextPageWithTheSameFilter() {
        for (int i = 10; i < 61; i++) {
            aProduct("P" + i).in(jdbc);
        }

        Document first = html(get("/products?company=" + COMPANY + "&q=产品", "agent"));
        URI next = URI.create(first.select("a[rel=next]").attr("href"));
        Document second = html(mvc.get().uri(next).with(as("agent")).exchange());

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void offersAnEditOnlyToThoseWhoMay() {
        aProduct("MOT").in(jdbc);

        assertThat(html(get("/products?company=" + COMPANY, "agent")).select("a[href$=/edit]"))
                .isEmpty();
        assertThat(html(get("/products?company=" + COMPANY, "admin")).select("a[href$=/edit]"))
                .hasSize(1);
    }

    @Test
    void sendsStrangersToTheSignIn() {
        assertThat(mvc.get().uri("/products")).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=';drop table catalog_product;--",
                "q=<script>alert(1)</script>",
                "q=\u202e\uD83D\uDE97",
                "after=/",
                "after=no-slash",
                "company=nobody"
            })
    void answersStrangeButHarmlessWordsWithAnEmptyList(String query) {
        String[] parameter = query.split("=", 2);
        MvcTestResult page = mvc.get()
                .uri("/products")
                .param(parameter[0], parameter[1])
                .with(as("agent"))
                .exchange();

        assertThat(page).hasStatusOk();
        assertThat(body(page)).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"series", "need", "saleMode"})
    void refusesAFilterThatDoesNotExist(String parameter) {
        assertThat(mvc.get().uri("/products").param(parameter, "NO_SUCH").with(as("agent")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesHugeWordsAndNulBytes() {
        assertThat(mvc.get().uri("/products").param("q", "x".repeat(10_000)).with(as("agent")))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/products").param("q", "a\u0000b").with(as("agent")))
                .hasStatus4xxClientError();
    }

    private MvcTestResult get(String uri, String login) {
        return mvc.get().uri(uri).with(as(login)).exchange();
    }

    private static Document html(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return Jsoup.parse(body(page));
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
