package io.weft.penetration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.penetration.Dimension;
import io.weft.penetration.KnownCodes;
import io.weft.penetration.People;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What one does with the people behind a number, and who may. */
@WeftTest
@Transactional
class PeopleListTests {

    private static final String LIST = "/penetration/people?asOf=2026-10-31&segment=PERSON&who=ADDED&by=series";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsNumeratorAndDenominator() {
        assertThat(get(LIST, "subsidiary"))
                .hasStatusOk()
                .bodyText()
                .contains("who=START", "Counted among", "/penetration/people/exports?");
        assertThat(get(LIST.replace("ADDED", "BEGAN"), "subsidiary")).bodyText().doesNotContain("Counted among");
    }

    @Test
    void whatAListIsOfIsNoFilterOfTheSlice() {
        var asked = PeopleAsked.of(
                "asOf=2026-10-31&first=2024&who=LACKS&of=LIFE&by=company",
                new KnownCodes(Map.of(Dimension.SERIES, List.of("LIFE"))),
                LocalDate.of(2026, 11, 22));

        assertThat(asked.who()).isEqualTo(new People(People.Kind.LACKS, "LIFE", null));
        assertThat(asked.slice().filters().of(Dimension.FIRST)).containsExactly("2024");
        assertThat(asked.query()).contains("first=2024", "of=LIFE");
    }

    @Test
    void isKeptNextToTheOtherViews() {
        var keep = LIST.replace("/people?", "/people/views?");

        assertThat(post(keep, "subsidiary").param("viewName", "bought again")).hasRedirectedUrl(LIST);

        assertThat(get("/customers", "subsidiary")).bodyText().contains("bought again", "who=ADDED");
        assertThat(get(LIST, "subsidiary")).bodyText().contains("bought again");
        assertThat(post(keep, "subsidiary").param("viewName", " ")).hasStatus(302);
    }

    @Test
    void leavesAsAFileUnderTheRulesOfEveryExport() {
        var to = Objects.requireNonNull(post(LIST.replace("/people?", "/people/exports?"), "subsidiary")
                .param("format", "CSV")
                .exchange()
                .getResponse()
                .getRedirectedUrl());

        assertThat(to).startsWith("/customers/exports/");
        assertThat(jdbc.sql("select count(*) from platform_audit where action = 'customer.export' and subject_id = ?")
                        .param(to.substring(to.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"group, exports", "group, tasks", "committee, tasks", "steward, tasks", "auditor, exports"})
    void isNeitherGivenNorTakenOutByThoseWhoSeeNoNamesOrHaveNoTeam(String login, String what) {
        assertThat(post(LIST.replace("/people?", "/people/" + what + "?"), login)
                        .param("format", "CSV")
                        .param("title", "call")
                        .param("dueOn", "2027-01-01"))
                .hasStatus(403);
    }

    @Test
    void showsWhoWouldGetATaskBeforeItIsGiven() {
        var tasks = LIST.replace("/people?", "/people/tasks?");

        assertThat(get(tasks, "subsidiary")).hasStatusOk().bodyText().contains("Who would get a task");
        assertThat(post(tasks, "subsidiary").param("title", " ").param("dueOn", "2020-01-01"))
                .hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=yesterday",
                "since=0000-01-01",
                "known=maybe",
                "measure=MONEY",
                "since=2026-01-01&since=2026-02-01"
            })
    void refusesAStateThatIsNone(String query) {
        assertThat(get("/penetration/change?" + query, "group"))
                .hasStatus(400)
                .request()
                .attributes()
                .hasEntrySatisfying(
                        "problem", said -> assertThat(said).asString().contains(query.split("=")[0]));
    }

    @Test
    void saysWhyAFigureChangedAndOpensWhoIsConcerned() {
        assertThat(get("/penetration/change?asOf=2026-10-31&since=2026-11-30&known=then", "group"))
                .as("days the wrong way round")
                .hasStatusOk()
                .bodyText()
                .contains("name=\"since\"", "2026-10-31", "as known then");
        assertThat(get("/penetration/people?who=CHANGED&of=2026-09-30.then&to=LATE", "subsidiary"))
                .hasStatusOk()
                .bodyText()
                .contains("Late-fed");
        assertThat(get("/penetration/people?who=CHANGED&of=2026-09-30&to=WEATHER", "subsidiary"))
                .hasStatus(400);
    }

    private MockMvcRequestBuilder get(String address, String login) {
        return mvc.get().uri(address).with(SignedIn.as(login));
    }

    private MockMvcRequestBuilder post(String address, String login) {
        return mvc.post().uri(address).with(SignedIn.as(login)).with(csrf());
    }
}
