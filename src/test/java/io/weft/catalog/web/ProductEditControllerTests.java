package io.weft.catalog.web;

import static io.weft.catalog.Products.aProduct;
import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.catalog.Need;
import io.weft.catalog.ProductId;
import io.weft.catalog.service.ProductService;
import io.weft.support.WeftTest;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class ProductEditControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ProductService products;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    ProductId id;

    @BeforeEach
    void aProductThatMeetsTheNeedOfLife() {
        id = aProduct("MOT").named("家用车商业险").meets(Need.LIFE).in(jdbc);
    }

    @Test
    void showsWhatTheCompanySaysBesideWhatTheGroupMaySay() {
        Document page = html(mvc.get().uri(edit()).with(as("admin")).exchange());

        assertThat(page.select("dl").text()).contains("家用车商业险", "CATALOG/MOT");
        assertThat(page.select("select[name=need] option").first().text()).isEqualTo("As delivered: Life");
    }

    @Test
    void savesAndSaysSo() {
        MvcTestResult saved =
                save().param("englishName", " Motor ").param("need", "ACCIDENT").exchange();

        assertThat(saved).hasRedirectedUrl("/products").flash().containsKey("flash");
        flush();
        assertThat(products.get(id).row().name().english()).isEqualTo("Motor");
        assertThat(products.get(id).row().need().value()).isEqualTo(Need.ACCIDENT);
    }

    @Test
    void showsTheirsAndMineWhenSomebodyElseSavedFirst() {
        save().param("englishName", "Theirs").exchange();
        flush();

        MvcTestResult answer = save().param("englishName", "Mine <b>").exchange();

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("tbody").text()).contains("Theirs", "Mine <b>", "differs");
        assertThat(page.select("input[name=version]").val()).isEqualTo("1");
        assertThat(page.select("input[name=englishName]").val()).isEqualTo("Mine <b>");
        assertThat(products.get(id).row().name().english()).isEqualTo("Theirs");
    }

    @ParameterizedTest
    @CsvSource({"need,NO_SUCH", "saleMode,<script>"})
    void refusesAValueThatCannotBe(String field, String value) {
        assertThat(save().param(field, value)).hasStatus4xxClientError();
    }

    @Test
    void refusesANameThatIsTooLong() {
        MvcTestResult answer = save().param("englishName", "x".repeat(201)).exchange();

        assertThat(answer).hasStatus4xxClientError();
        assertThat(body(answer)).contains("aria-invalid");
    }

    @Test
    void isForEditorsOnly() {
        assertThat(mvc.get().uri(edit()).with(as("agent"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(edit()).with(as("agent")).with(csrf()).param("version", "0"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(edit()).with(as("admin")).param("version", "0"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"-1,404", "999999999,404", "abc,400", "99999999999999999999,400"})
    void knowsNoOtherProducts(String number, int status) {
        assertThat(mvc.get().uri("/products/{id}/edit", number).with(as("admin")))
                .hasStatus(status);
    }

    private MockMvcRequestBuilder save() {
        return mvc.post().uri(edit()).with(as("admin")).with(csrf()).param("version", "0");
    }

    private String edit() {
        return "/products/" + id.value() + "/edit";
    }

    private void flush() {
        entities.flush();
        entities.clear();
    }

    private static Document html(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return Jsoup.parse(body(page));
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
