package io.weft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.access.service.Accounts;
import io.weft.customer.CustomersForTests;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees on the list, the customer page, tasks and home. */
@WeftTest
@Transactional
class CustomerPagesTests {

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
    void findsACustomerByNameAndLinksToThePage() {
        assertThat(get("/customers").param("q", "欧阳静安"))
                .hasStatusOk()
                .bodyText()
                .contains("/customers/" + gcid);
    }

    @Test
    void answersOnlyTheResultsWhileOneTypes() {
        assertThat(get("/customers").param("q", "nobody of this name").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"results\"")
                .contains("Nobody found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table customer_party; --", "<script>alert(1)</script>", "‮abc", "😀", "%"})
    void takesHostileSearchesCalmly(String text) {
        assertThat(get("/customers").param("q", text)).hasStatusOk().bodyText().doesNotContain("<script>alert");
    }

    @Test
    void opensTheCustomerWithItsPanels() {
        assertThat(get("/customers/" + gcid))
                .hasStatusOk()
                .bodyText()
                .contains("panels/profile", "panels/contacts", "panels/tasks", "Who can see this?");
    }

    @Test
    void doesNotKnowACustomerOutOfReach() {
        assertThat(get("/customers/1")).hasStatus(404);
        assertThat(get("/customers/1/panels/profile")).hasStatus(404);
        assertThat(mvc.get().uri("/customers/" + gcid).with(SignedIn.as("pc")).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/customers/" + gcid)
                        .with(SignedIn.as("admin"))
                        .with(csrf()))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "consents", "contacts", "tasks"})
    void servesEachPanelAlsoAsAPage(String panel) {
        assertThat(get("/customers/" + gcid + "/panels/" + panel))
                .hasStatusOk()
                .bodyText()
                .contains("<html");
        assertThat(get("/customers/" + gcid + "/panels/" + panel).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html");
    }

    @Test
    void explainsWhoCanSeeIt() {
        assertThat(get("/customers/" + gcid + "/access"))
                .hasStatusOk()
                .bodyText()
                .contains("You see your own customers");
    }

    @Test
    void keepsAViewUnderAName() {
        assertThat(post("/customers/views?q=%E6%AC%A7&kind=PERSON").param("viewName", "my persons"))
                .hasStatus(302);

        assertThat(get("/customers")).bodyText().contains("my persons", "kind=PERSON");
    }

    @Test
    void keepsATaskPutsItOffAndFinishesIt() {
        assertThat(post("/tasks")
                        .param("gcid", "" + gcid)
                        .param("title", "call back")
                        .param("dueOn", "2026-01-02"))
                .hasRedirectedUrl("/customers/" + gcid);
        var task = customers.latestTask(gcid);

        assertThat(get("/tasks")).hasStatusOk().bodyText().contains("call back", "late");
        assertThat(post("/tasks/" + task + "/snooze").param("until", "NEXT_WEEK"))
                .hasStatus(302);
        assertThat(post("/tasks/" + task + "/done")).hasStatus(302);
        assertThat(customers.taskStatus(task)).isEqualTo("DONE");
    }

    @Test
    void showsBothVersionsOfATaskTwoPeopleChanged() {
        post("/tasks")
                .param("title", "first words")
                .param("dueOn", "2026-12-01")
                .exchange();
        var task =
                jdbc.sql("select max(id) from customer_task").query(Long.class).single();
        post("/tasks/" + task)
                .param("title", "theirs")
                .param("dueOn", "2026-12-01")
                .param("version", "0")
                .exchange();

        assertThat(post("/tasks/" + task)
                        .param("title", "mine")
                        .param("dueOn", "2026-12-01")
                        .param("version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("theirs", "mine");
    }

    @Test
    void hidesTasksOfStrangers() {
        post("/tasks").param("title", "private").param("dueOn", "2026-12-01").exchange();
        var task =
                jdbc.sql("select max(id) from customer_task").query(Long.class).single();

        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/done")
                        .with(SignedIn.as("core"))
                        .with(csrf()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "branch", "subsidiary", "group", "steward", "admin", "auditor", "dpo"})
    void givesNobodyAnEmptyHome(String login) {
        assertThat(mvc.get().uri("/").with(SignedIn.as(login)).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"panel-");
        assertThat(mvc.get().uri("/home/places").with(SignedIn.as(login)).with(csrf()))
                .hasStatusOk();
    }

    @Test
    void speaksChinese() {
        assertThat(get("/contacts/new").param("gcid", "" + gcid).header("Accept-Language", "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("说了什么", "是否有其他保障需求");
    }

    @Test
    void keepsExportsToThoseWhoMay() {
        assertThat(post("/customers/exports").param("format", "CSV")).hasStatus(403);
    }

    private MockMvcRequestBuilder get(String uri) {
        return mvc.get().uri(uri).with(SignedIn.as("agent")).with(csrf());
    }

    private MockMvcRequestBuilder post(String uri) {
        return mvc.post().uri(uri).with(SignedIn.as("agent")).with(csrf());
    }
}
