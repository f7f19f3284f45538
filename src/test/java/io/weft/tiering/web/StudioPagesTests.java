package io.weft.tiering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import io.weft.tiering.ByHand;
import io.weft.tiering.Kin;
import io.weft.tiering.service.TierRun;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The studio: a draft is tried on everybody, put forward by one and agreed by two others. */
@WeftTest
class StudioPagesTests {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TierRun run;

    @Autowired
    private Clock clock;

    private long gcid;

    @BeforeEach
    void aCustomerWithATier() {
        var kin = new Kin(jdbc, LocalDate.now(clock));
        gcid = kin.customer();
        long record = kin.record(gcid, kin.life, BigDecimal.valueOf(200_000));
        kin.policy(record, kin.life, 24_000, 4);
        run.run(new ByHand(Map.of()));
    }

    @Test
    void aDraftSaysAtOnceWhatItWouldDoAndWritesNothing() {
        var draft = draft();
        var sheet = sheet(draft);
        sheet.put("dimensions[0].weight", "40");
        sheet.put("dimensions[1].weight", "40");
        var before = state();

        var tried = post(draft + "/try", "admin", sheet);

        assertThat(tried)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"effect\"", "Who goes where", "nothing was written", "hx-swap-oob", "<del>60 %</del>");
        assertThat(state()).isEqualTo(before);
        assertThat(sheet(draft)).containsEntry("dimensions[0].weight", "60");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var draft = draft();
        var sheet = sheet(draft);
        sheet.put("dimensions[0].weight", "50");
        assertThat(post(draft + "/try", "admin", sheet))
                .hasStatusOk()
                .bodyText()
                .contains("add up to 90 %", "#f-weights[VALUE]");

        sheet.put("dimensions[0].weight", "<script>");
        assertThat(post(draft, "admin", sheet)).hasStatus(422).bodyText().contains("This is not a number");
        sheet.put("dimensions[0].weight", "60");
        sheet.put("row", "nonsense");
        assertThat(post(draft, "admin", sheet)).hasStatus(409);
    }

    @Test
    void linesAreAddedWithoutSaving() {
        var draft = draft();
        var sheet = sheet(draft);
        sheet.put("op", "band+:1");

        assertThat(post(draft, "admin", sheet)).hasStatusOk().bodyText().contains("dimensions[1].bands[5].from");
        assertThat(sheet(draft)).doesNotContainKey("dimensions[1].bands[5].from");
    }

    @Test
    void twoPeopleCannotSaveOneDraftOverEachOther() {
        var draft = draft();
        var sheet = sheet(draft);
        sheet.put("name", "First");

        assertThat(post(draft, "admin", sheet)).hasStatus3xxRedirection();
        assertThat(post(draft, "group", sheet)).hasStatus(409);
    }

    @Test
    void businessManagementAndMarketingAgreeNeitherTheProposer() {
        var draft = draft();
        var day = LocalDate.now(clock).plusYears(20).plusDays(version(draft)).toString();
        assertThat(post(draft + "/propose", "admin", Map.of("from", day, "note", "")))
                .hasStatus(409);
        assertThat(post(draft + "/propose", "admin", Map.of("from", day, "note", "n")))
                .hasStatus3xxRedirection();

        assertThat(post(draft + "/agree/marketing", "admin", Map.of())).hasStatus(403);
        assertThat(post(draft + "/agree/business", "group", Map.of())).hasStatus(403);
        assertThat(post(draft + "/agree/marketing", "group", Map.of())).hasStatus3xxRedirection();
        assertThat(status(draft)).isEqualTo("PROPOSED");
        assertThat(post(draft + "/agree/business", "committee", Map.of())).hasStatus3xxRedirection();
        assertThat(status(draft)).isEqualTo("APPROVED");
        assertThat(post(draft, "admin", sheet(draft))).hasStatus(409);
        assertThat(post(draft + "/discard", "admin", Map.of())).hasStatus(409);
    }

    @Test
    void whoPutItForwardSaysNoOtherWord() {
        var draft =
                post("/tiering/rules/1/copy", "group", Map.of()).getResponse().getRedirectedUrl();
        var day = LocalDate.now(clock).plusYears(40).plusDays(version(draft)).toString();
        assertThat(post(draft + "/propose", "group", Map.of("from", day, "note", "n")))
                .hasStatus3xxRedirection();

        assertThat(post(draft + "/agree/marketing", "group", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("SR-UW-09");
        assertThat(post(draft + "/reject", "committee", Map.of())).hasStatus3xxRedirection();
        assertThat(status(draft)).isEqualTo("REJECTED");
    }

    @Test
    void peopleOpenForTheGroupOfficeOnly() {
        var cell = "/tiering/rules/1/people?from=NORMAL&to=NORMAL&after=" + (gcid - 1);
        assertThat(get(cell, "group"))
                .hasStatusOk()
                .bodyText()
                .contains(Long.toString(gcid))
                .doesNotContain("王芳");
        assertThat(get(cell, "subsidiary")).hasStatus(403);
        assertThat(get(cell, "admin")).hasStatus(403);
        assertThat(get("/tiering/rules/1/people?from=x%27&to=NORMAL", "group")).hasStatus(400);
        assertThat(get("/tiering/rules/1/customer?gcid=" + gcid, "subsidiary")).hasStatus(403);
    }

    @Test
    void oneCustomerIsTriedWithOtherFacts() {
        var page = post(
                "/tiering/rules/1/customer",
                "admin",
                Map.of("premium", "17400", "series", "2", "years", "4", "gaps", "5"));

        assertThat(page).hasStatusOk().bodyText().contains("Annual premium in force: 2600 more leads to Key-manage");
        assertThat(post("/tiering/rules/1/customer", "admin", Map.of("premium", "-1")))
                .hasStatus(422);
    }

    @Test
    void aSimulationIsKeptUnderItsName() {
        var kept = post("/tiering/rules/1/simulations", "admin", Map.of("name", "Before the board"))
                .getResponse()
                .getRedirectedUrl();

        assertThat(get(kept, "committee")).hasStatusOk().bodyText().contains("Before the board", "Who goes where");
        assertThat(get("/tiering", "committee")).bodyText().contains("Before the board");
        assertThat(post(kept + "/delete", "admin", Map.of())).hasStatus3xxRedirection();
        assertThat(get(kept, "committee")).hasStatus(404);
    }

    @Test
    void runsAreThereToLookAt() {
        var last = jdbc.sql("select max(id) from tiering_run").query(Long.class).single();

        assertThat(get("/tiering/runs", "auditor")).hasStatusOk().bodyText().contains("Run " + last);
        assertThat(get("/tiering/runs/" + last, "auditor"))
                .hasStatusOk()
                .bodyText()
                .contains("Fingerprint");
        assertThat(get("/tiering/runs/0", "auditor")).hasStatus(404);
        assertThat(get("/tiering", "agent")).hasStatus(403);
    }

    private String draft() {
        return post("/tiering/rules/1/copy", "admin", Map.of()).getResponse().getRedirectedUrl();
    }

    private static int version(String draft) {
        return Integer.parseInt(draft.substring(draft.lastIndexOf('/') + 1));
    }

    private String status(String draft) {
        return jdbc.sql("select status from tiering_rule_version where version = :version")
                .param("version", version(draft))
                .query(String.class)
                .single();
    }

    /** All the what-if could have touched. */
    private String state() {
        return jdbc.sql("""
                        select (select count(*) || ' ' || bit_xor(hashtextextended(s::text, 0)) from tiering_standing s)
                               || (select count(*) from tiering_move) || (select count(*) from tiering_run)
                               || (select string_agg(v.row_version || v.content::text, ' ' order by v.version)
                                     from tiering_rule_version v)
                        """).query(String.class).single();
    }

    /** The fields of the sheet as a browser would send them. */
    private Map<String, String> sheet(String draft) {
        String page;
        try {
            page = get(draft, "admin").getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        var form = page.substring(page.indexOf("id=\"sheet\""));
        form = form.substring(0, form.indexOf("</form>"));
        var sent = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(form);
        while (inputs.find()) {
            sent.put(inputs.group(1), inputs.group(2));
        }
        var selects = SELECT.matcher(form);
        while (selects.find()) {
            var chosen = CHOSEN.matcher(selects.group(2));
            sent.put(selects.group(1), chosen.find() ? chosen.group(1) : "");
        }
        sent.remove("_csrf");
        return sent;
    }

    private MvcTestResult get(String path, String login) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .with(SignedIn.as(login))
                .param("lang", "en")
                .exchange();
    }

    private MvcTestResult post(String path, String login, Map<String, String> fields) {
        var request = mvc.post()
                .uri(java.net.URI.create(path))
                .with(SignedIn.as(login))
                .with(csrf());
        fields.forEach(request::formField);
        return request.exchange();
    }
}
