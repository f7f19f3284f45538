package io.weft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.access.service.Accounts;
import io.weft.customer.CustomersForTests;
import io.weft.customer.service.ContactTimeline;
import io.weft.customer.service.TaskNews;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person: tasks, promised contacts, the home page. */
@WeftTest
@Transactional
class TodayPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskNews news;

    @Autowired
    private ContactTimeline timeline;

    @Autowired
    private Clock clock;

    private CustomersForTests customers;
    private long gcid;

    @BeforeEach
    void aCustomerOfTheAgent() {
        customers = new CustomersForTests(jdbc, accounts);
        gcid = customers.of("agent", "欧阳静安");
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
    void remindsOfAContactThatWasPromisedUntilThereIsALaterOne() {
        customers.fedContact(gcid, "agent", "asked for an offer", LocalDate.of(2026, 1, 5));

        assertThat(get("/home/now")).hasStatusOk().bodyText().contains("Follow up with", "asked for an offer");
        assertThat(get("/tasks").param("show", "promised")).bodyText().contains("asked for an offer");
        assertThat(get("/home/recent")).bodyText().contains("/customers/" + gcid);
        assertThat(post("/contacts")
                        .param("gcid", "" + gcid)
                        .param("summary", "sent it")
                        .param("mode", "PHONE")
                        .param("direction", "OUT"))
                .hasStatus(302);
        assertThat(get("/home/now")).bodyText().doesNotContain("asked for an offer");
    }

    @Test
    void countsTheContactsACoreSystemTellsOfTheAgent() {
        int before = contactsOfMyMonth();
        customers.fedContact(gcid, "agent", "came by feed", LocalDate.now(clock).plusDays(3));

        assertThat(contactsOfMyMonth()).isEqualTo(before + 1);
    }

    private int contactsOfMyMonth() {
        return timeline.month(accounts.byLogin("agent").orElseThrow().user()).contacts();
    }

    @Test
    void tellsEverybodyOnceThatTasksBecameDue() {
        post("/tasks").param("title", "late").param("dueOn", "2026-01-02").exchange();
        post("/tasks").param("title", "later").param("dueOn", "2099-01-02").exchange();
        int before = customers.notifications("agent", "task.news.due.one");

        news.tellEverybodyDue();
        news.tellEverybodyDue();

        assertThat(customers.notifications("agent", "task.news.due.one")).isEqualTo(before + 1);
    }

    private MockMvcRequestBuilder get(String uri) {
        return mvc.get().uri(uri).with(SignedIn.as("agent")).with(csrf());
    }

    private MockMvcRequestBuilder post(String uri) {
        return mvc.post().uri(uri).with(SignedIn.as("agent")).with(csrf());
    }
}
