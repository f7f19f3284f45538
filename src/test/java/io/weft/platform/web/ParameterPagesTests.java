package io.weft.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.platform.parameter.ParameterChanges;
import io.weft.platform.parameter.Parameters;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A parameter is changed by two persons (AC-02). */
@WeftTest
@Transactional
class ParameterPagesTests {

    private static final String KEY = "P.sec.export_rows";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Parameters parameters;

    @Autowired
    private ParameterChanges changes;

    @Autowired
    private Clock clock;

    @Test
    void listsWhatHoldsAndSinceWhen() {
        assertThat(get("/parameters", "admin")).hasStatusOk().bodyText().contains(KEY, "500", "2000-01-01");
    }

    @Test
    void holdsOnceSomebodyElseApproved() {
        assertThat(propose("admin", "750", today())).hasStatus(302);
        assertThat(parameters.intValue(KEY)).isEqualTo(500);

        assertThat(decide("approver", "approval")).hasStatus(302);

        assertThat(parameters.intValue(KEY)).isEqualTo(750);
        assertThat(parameters.intValue(KEY, today().minusDays(1))).isEqualTo(500);
        assertThat(get("/parameters/" + KEY, "admin")).bodyText().contains("approved", "proposed by admin");
        assertThat(decide("approver", "approval")).hasStatus(409);
    }

    @Test
    void nobodyApprovesWhatHeProposed() {
        assertThat(propose("group", "750", today())).hasStatus(302);

        assertThat(decide("group", "approval")).hasStatus(409);

        assertThat(parameters.intValue(KEY)).isEqualTo(500);
        assertThat(decide("group", "refusal")).hasStatus(302);
        assertThat(propose("group", "800", today())).hasStatus(302);
    }

    @ParameterizedTest
    @CsvSource({
        "P.sec.export_rows, many, Not a value",
        "P.sec.export_rows, 1.5, Not a value",
        "P.sec.export_rows, -1, Not a value",
        "P.pen.unit, everything, Not a value",
        "P.pen.include_home, perhaps, Not a value",
    })
    void takesOnlyWhatTheParameterCanBe(String key, String value, String said) {
        assertThat(post("/parameters/" + key, "admin")
                        .param("value", value)
                        .param("from", today().toString())
                        .param("reason", "a try"))
                .hasStatus(422)
                .bodyText()
                .contains(said);
    }

    @Test
    void neverChangesWhatHasHappened() {
        assertThat(propose("admin", "750", today().minusDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains("today or a later day");
    }

    @Test
    void knowsNoOtherParameter() {
        assertThat(get("/parameters/P.no.such", "admin")).hasStatus(404);
    }

    private MockMvcRequestBuilder propose(String login, String value, LocalDate from) {
        return post("/parameters/" + KEY, login)
                .param("value", value)
                .param("from", from.toString())
                .param("reason", "more to export");
    }

    private MockMvcRequestBuilder decide(String login, String decision) {
        var change = changes.changes(KEY).get(0);
        return post("/parameters/changes/" + change.id() + "/" + decision, login);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private MockMvcRequestBuilder get(String uri, String login) {
        return mvc.get().uri(uri).with(SignedIn.as(login));
    }

    private MockMvcRequestBuilder post(String uri, String login) {
        return mvc.post().uri(uri).with(SignedIn.as(login)).with(csrf());
    }
}
