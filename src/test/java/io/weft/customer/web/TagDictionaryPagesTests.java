package io.weft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What may be said of customers is data: an administrator names it, adds to it and stops offering it. */
@WeftTest
@Transactional
class TagDictionaryPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybodyReadsItAndTheAdministratorEditsIt() {
        assertThat(mvc.get().uri("/tags").with(SignedIn.as("agent")))
                .hasStatusOk()
                .bodyText()
                .contains("Family stage", "有房贷 · Own, with mortgage")
                .doesNotContain("action=\"/tags/VEHICLE\"");
        assertThat(edit("agent", "VEHICLE/ONE", 0)).hasStatus(403);
        assertThat(edit("admin", "VEHICLE/ONE", 0)).hasRedirectedUrl("/tags");
        assertThat(value("VEHICLE", "ONE")).isEqualTo("一辆车 One car true 1");
    }

    @Test
    void whoIsSecondOverwritesNothing() {
        edit("admin", "VEHICLE/ONE", 0).exchange();
        assertThat(mvc.post()
                        .uri("/tags/VEHICLE/ONE")
                        .param("name", "别的")
                        .param("nameEn", "Other")
                        .param("version", "0")
                        .with(SignedIn.as("admin"))
                        .with(csrf()))
                .hasRedirectedUrl("/tags");
        assertThat(value("VEHICLE", "ONE")).isEqualTo("一辆车 One car true 1");
    }

    @Test
    void anIncomeBandIsAlwaysOffered() {
        edit("admin", "INCOME_BAND/FROM_1M", 0).exchange();
        assertThat(value("INCOME_BAND", "FROM_1M")).contains(" false ");
        add("INCOME_BAND", "更多", "Even more");
        assertThat(count("INCOME_BAND")).isEqualTo(6);
    }

    @Test
    void aNewValueGetsItsCodeFromTheEnglishNameOnce() {
        add("VEHICLE", "房车", "Camper van!");
        add("VEHICLE", "房车", "camper  van");
        add("VEHICLE", "无名", "……");
        add("NOWHERE", "无名", "Nothing");
        assertThat(count("VEHICLE")).isEqualTo(4);
        assertThat(value("VEHICLE", "CAMPER_VAN")).isEqualTo("房车 Camper van! false 0");
    }

    private MockMvcRequestBuilder edit(String login, String value, int version) {
        return mvc.post()
                .uri("/tags/" + value)
                .param("name", "一辆车")
                .param("nameEn", "One car")
                .param("version", Integer.toString(version))
                .with(SignedIn.as(login))
                .with(csrf());
    }

    private void add(String dimension, String name, String nameEn) {
        assertThat(mvc.post()
                        .uri("/tags/" + dimension)
                        .param("name", name)
                        .param("nameEn", nameEn)
                        .with(SignedIn.as("admin"))
                        .with(csrf()))
                .hasRedirectedUrl("/tags");
    }

    private String value(String dimension, String code) {
        return jdbc.sql("select name || ' ' || name_en || ' ' || retired || ' ' || version from customer_tag_value"
                        + " where dimension = :dimension and code = :code")
                .param("dimension", dimension)
                .param("code", code)
                .query(String.class)
                .single();
    }

    private int count(String dimension) {
        return jdbc.sql("select count(*) from customer_tag_value where dimension = :dimension")
                .param("dimension", dimension)
                .query(Integer.class)
                .single();
    }
}
