package io.weft.catalog.web;

import static io.weft.catalog.Products.aProduct;
import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.catalog.Need;
import io.weft.catalog.ProductId;
import io.weft.catalog.service.ProductService;
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

/** The catalog's smaller pages: needs by class, channels, authorities. */
@WeftTest
@Transactional
class CatalogPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ProductService products;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEditorSetsTheNeedOfAClassAndItsProductsFollow() {
        ProductId id = aProduct("DOG").ofClass("PET").in(jdbc);

        assertThat(mvc.post()
                        .uri("/products/needs")
                        .param("productClass", "PET")
                        .param("need", "PROPERTY")
                        .with(as("admin"))
                        .with(csrf()))
                .hasRedirectedUrl("/products/needs");

        assertThat(products.get(id).row().need().value()).isEqualTo(Need.PROPERTY);
        assertThat(page("/products/needs", "admin")
                        .select("tr:contains(PET) option[selected]")
                        .text())
                .isEqualTo("Property and motor");
    }

    @Test
    void othersReadTheNeedsOfClassesAndCannotSetThem() {
        assertThat(page("/products/needs", "agent").select("form[action=/products/needs]"))
                .isEmpty();
        assertThat(mvc.post()
                        .uri("/products/needs")
                        .param("productClass", "PET")
                        .with(as("agent"))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesANeedThatDoesNotExist() {
        assertThat(mvc.post()
                        .uri("/products/needs")
                        .param("productClass", "PET")
                        .param("need", "NO_SUCH")
                        .with(as("admin"))
                        .with(csrf()))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void listsChannelsWithTheirHomeSeries() {
        jdbc.sql("insert into catalog_channel (code, name, home_series, type) values ('CT', '测试渠道', 'LIFE', 'TIED')")
                .update();

        assertThat(page("/channels", "agent").select("tr:contains(CT)").text()).contains("测试渠道", "Tied agents", "Life");
    }

    @Test
    void saysWhyThereIsNoAuthority() {
        assertThat(page("/authorities?company=NOBODY", "agent").select(".empty").text())
                .contains("No authority fits", "feed 'authorities'");
    }

    private Document page(String uri, String login) {
        var page = mvc.get().uri(uri).with(as(login)).exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
