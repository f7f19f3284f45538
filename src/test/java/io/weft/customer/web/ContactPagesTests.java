package io.weft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.weft.customer.CustomersForTests;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees and gets when logging, mending and taking back a contact. */
@WeftTest
@Transactional
class ContactPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private io.weft.access.service.Accounts accounts;

    private CustomersForTests customers;
    private long gcid;

    @BeforeEach
    void aCustomerOfTheAgent() {
        customers = new CustomersForTests(jdbc, accounts);
        gcid = customers.of("agent", "李四五");
    }

    @Test
    void asksWithWhomWhenOpenedFromTheMenu() {
        assertThat(mvc.get().uri("/contacts/new").with(SignedIn.as("agent")).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("With whom?");
    }

    @Test
    void presetsTheFormAndPutsTheCursorIntoTheOneFieldThatMatters() {
        assertThat(mvc.get()
                        .uri("/contacts/new")
                        .param("gcid", "" + gcid)
                        .with(SignedIn.as("agent"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("What was said?", "autofocus", "data-draft=\"contact-" + gcid, "Need of another line?");
    }

    @Test
    void logsAContactAndMakesTheNextStepATask() {
        assertThat(post("/contacts")
                        .param("gcid", "" + gcid)
                        .param("summary", "asked about her son's cover")
                        .param("mode", "PHONE")
                        .param("direction", "IN")
                        .param("needs", "HEALTH")
                        .param("nextDay", "TOMORROW")
                        .param("nextTitle", "send the offer"))
                .hasStatus(302)
                .hasRedirectedUrl("/customers/" + gcid);
        assertThat(customers.contacts(gcid)).isOne();
        assertThat(mvc.get().uri("/tasks").with(SignedIn.as("agent")).with(csrf()))
                .bodyText()
                .contains("send the offer");
    }

    @Test
    void logsOnceWhenTheSameFormArrivesTwice() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post("/contacts")
                            .param("gcid", "" + gcid)
                            .param("summary", "once")
                            .param("mode", "VISIT")
                            .param("direction", "OUT")
                            .param("key", key))
                    .hasStatus(302);
        }
        assertThat(customers.contacts(gcid)).isOne();
    }

    @Test
    void flagsALateEntryAndAsksAgainForOtherNeeds() {
        assertThat(post("/contacts")
                        .param("gcid", "" + gcid)
                        .param("summary", "met last month")
                        .param("mode", "VISIT")
                        .param("direction", "OUT")
                        .param("at", "2026-01-05T10:00"))
                .hasStatus(302);

        assertThat(mvc.get()
                        .uri("/customers/" + gcid + "/panels/contacts")
                        .with(SignedIn.as("agent"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("met last month", "Entered late", "Need of another line?");
    }

    @ParameterizedTest
    @CsvSource({
        "summary,'',Write in a few words",
        "at,2999-01-01T10:00,lies in the future",
        "at,0000-00-00,Not a date and time",
        "at,garbage,Not a date and time",
        "mode,WEB,Choose how",
        "mode,'<script>',Not a valid",
        "nextOn,31 February,Not a date",
        "nextOn,2020-01-01,from today on",
        "nextTitle,only a title,Choose a day",
    })
    void answersAWrongValueWithASentenceAndKeepsWhatWasWritten(String field, String value, String said) {
        var request = post("/contacts").param("gcid", "" + gcid).param("direction", "OUT");
        if (!field.equals("summary")) {
            request.param("summary", "kept words");
        }
        if (!field.equals("mode")) {
            request.param("mode", "PHONE");
        }
        var page = assertThat(request.param(field, value)).hasStatus(422).bodyText();
        page.contains(said, "id=\"f-" + (field.equals("nextTitle") ? "nextOn" : field) + "-note\"");
        if (!field.equals("summary")) {
            page.contains("kept words");
        }
        assertThat(customers.contacts(gcid)).isZero();
    }

    @Test
    void keepsAnUnreadableTimeInTheFieldAlsoWhenMending() {
        logsAContactAndMakesTheNextStepATask();

        assertThat(edit(customers.latestContact(gcid), "mended", 0).param("at", "garbage"))
                .hasStatus(422)
                .bodyText()
                .contains("Not a date and time", "value=\"garbage\"", "mended");
    }

    @Test
    void doesNotKnowACustomerOfSomebodyElse() {
        assertThat(mvc.get()
                        .uri("/contacts/new")
                        .param("gcid", "" + gcid)
                        .with(SignedIn.as("pc"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(post("/contacts")
                        .param("gcid", "1")
                        .param("summary", "x")
                        .param("mode", "PHONE")
                        .param("direction", "OUT"))
                .hasStatus(404);
    }

    @Test
    void takesAFreshContactBackTogetherWithItsTask() {
        logsAContactAndMakesTheNextStepATask();

        assertThat(post("/contacts/" + customers.latestContact(gcid) + "/undo")).hasStatus(302);

        assertThat(customers.contacts(gcid)).isZero();
    }

    @Test
    void showsTheirsAndMineWhenSomebodyWasFaster() {
        logsAContactAndMakesTheNextStepATask();
        var id = customers.latestContact(gcid);
        assertThat(edit(id, "from the phone", 0)).hasStatus(302);

        assertThat(edit(id, "from the desk", 0))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "somebody else changed the same entry",
                        "from the phone",
                        "from the desk",
                        "name=\"version\" value=\"1\"");
    }

    @Test
    void finishesTheTaskAContactWasAbout() {
        logsAContactAndMakesTheNextStepATask();
        var task = customers.latestTask(gcid);

        assertThat(post("/contacts")
                        .param("gcid", "" + gcid)
                        .param("summary", "sent it")
                        .param("mode", "EMAIL")
                        .param("direction", "OUT")
                        .param("task", "" + task)
                        .param("back", "tasks"))
                .hasRedirectedUrl("/tasks");

        assertThat(customers.taskStatus(task)).isEqualTo("DONE");
    }

    @Test
    void takesAContactOverTheApiOnceAndSaysWhatIsWrongAsAProblem() {
        var uri = "/api/v1/customers/" + gcid + "/contacts";
        var body = "{\"summary\":\"from the call centre\",\"mode\":\"PHONE\",\"needs\":[\"LIFE\"]}";
        var key = UUID.randomUUID().toString();

        assertThat(api(uri, body).header("Idempotency-Key", key)).hasStatus(201);
        assertThat(api(uri, body).header("Idempotency-Key", key)).hasStatus(200);
        assertThat(api(uri, "{\"mode\":\"PHONE\"}"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(api(uri, "{\"summary\":\"x\",\"mode\":\"PHONE\",\"at\":\"2999-01-01T00:00:00Z\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("future");
    }

    private MockMvcRequestBuilder edit(long id, String summary, int version) {
        return post("/contacts/" + id + "/edit")
                .param("summary", summary)
                .param("mode", "PHONE")
                .param("direction", "IN")
                .param("version", "" + version);
    }

    private MockMvcRequestBuilder api(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .with(httpBasic("agent", "weft-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockMvcRequestBuilder post(String uri) {
        return mvc.post().uri(uri).with(SignedIn.as("agent")).with(csrf());
    }
}
