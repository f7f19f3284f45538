package io.weft.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.kpi.service.Scoring;
import io.weft.support.WeftTest;
import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** From the plan over the scheme to the score, its appeal and the final word; and nobody looks into another company's card. */
@WeftTest
@Transactional
class ScoreJourneyTests {

    private static final YearMonth MONTH = YearMonth.of(2021, 6);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scoring scoring;

    private KpiRequests as;

    @BeforeEach
    void ask() {
        as = new KpiRequests(mvc);
        jdbc.sql("insert into access_company (code, line, name) values ('LIFE', 'LIFE', '人寿'), ('PC', 'PC', '产险')"
                        + " on conflict do nothing")
                .update();
    }

    @Test
    void whoMakesAPlanDoesNotApproveIt() {
        var plan = plan("group", "");

        assertThat(as.post(plan + "/approve", "group")).hasStatus(409);
        assertThat(as.post(plan + "/approve", "committee")).hasStatus(409);
        assertThat(as.post(plan + "/targets", "group", target("COMPANY", "LIFE", "M-07", "1200000")))
                .hasStatus3xxRedirection();
        assertThat(as.get(plan, "committee")).hasStatusOk().bodyText().contains("M-07", "Late", "B-2021");
        assertThat(as.post(plan + "/approve", "committee")).hasStatus3xxRedirection();
        assertThat(as.post(plan + "/targets", "group", target("COMPANY", "PC", "M-07", "1")))
                .hasStatus(409);
    }

    @Test
    void aSubsidiaryPlansItsOwnPartsOnly() {
        assertThat(as.post("/plans", "subsidiary", Map.of("year", "2021", "company", "", "budgetRef", "B")))
                .hasStatus(422);
        assertThat(as.post("/plans", "subsidiary", Map.of("year", "2021", "company", "PC", "budgetRef", "B")))
                .hasStatus(422);
        var plan = plan("subsidiary", "LIFE");
        assertThat(as.post(plan + "/targets", "subsidiary", target("COMPANY", "LIFE", "M-07", "1")))
                .hasStatus(422);
        assertThat(as.get(plan, "pc")).hasStatus(404);
        assertThat(as.post(plan + "/targets", "pc", target("BRANCH", "LIFE/X", "M-07", "1")))
                .hasStatus(404);
    }

    @Test
    void aPlanGoesOutAsASheetAndComesBackByRowAndColumn() throws Exception {
        var plan = plan("group", "");
        as.post(plan + "/targets", "group", target("COMPANY", "LIFE", "M-07", "1200000"));
        var file = as.get(plan + "/file", "group").getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).findFirst().orElseThrow().getCellText(1)).isEqualTo("LIFE");
        }
        assertThat(upload(plan, file)).hasStatus3xxRedirection();
        assertThat(upload(plan, "no sheet".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(upload(plan, sheet("COMPANY", "NOBODY", "M-07", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("base", "Not a number");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult upload(String plan, byte[] content) {
        return mvc.post()
                .uri(plan + "/file")
                .multipart()
                .file(new MockMultipartFile("file", "plan.xlsx", PlanFileController.XLSX, content))
                .with(io.weft.support.SignedIn.as("group"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static byte[] sheet(String... cells) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Weft", "1.0")) {
            var sheet = book.newWorksheet("plan");
            var head = new String[] {"kind", "subject", "metric", "base"};
            for (int column = 0; column < head.length; column++) {
                sheet.value(0, column, head[column]);
                sheet.value(1, column, cells[column]);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aSchemeWithoutPenetrationIsRefused() {
        var scheme = scheme();
        scheme.put("items[1].metric", "M20-FYP");
        assertThat(as.post("/schemes", "group", scheme))
                .hasStatus(422)
                .bodyText()
                .contains("SR-KPI-04");
        assertThat(as.post("/schemes", "subsidiary", scheme())).hasStatus(403);
        for (var template : io.weft.kpi.SchemeTemplate.values()) {
            assertThat(as.get("/schemes/new?template=" + template, "group")).hasStatusOk();
        }
    }

    @Test
    void aMonthIsScoredAppealedAndMadeFinalByTwo() {
        measured();
        assertThat(as.post("/scores/2021-06/scoring", "group")).hasStatus(409);
        assertThat(as.post("/scores/2021-06/freeze", "group")).hasStatus3xxRedirection();
        assertThat(scoring.score(MONTH)).isEqualTo(2);

        assertThat(as.get("/scores?month=2021-06&kind=COMPANY", "group"))
                .bodyText()
                .contains("99.50", "1 of 2");
        var card = "/scores/2021-06/card?kind=COMPANY&subject=LIFE";
        assertThat(as.get(card, "subsidiary")).hasStatusOk().bodyText().contains("99.50", "95.0", "110.0", "66.50");
        assertThat(as.get(card, "pc")).hasStatus(404);
        assertThat(as.get(card, "agent")).hasStatus(404);
        assertThat(as.get("/api/v1/scores?period=2021-06", "core")).bodyText().contains("\"score\":99.50");

        appealedAndFinal();
    }

    private void appealedAndFinal() {
        var words = Map.of("kind", "COMPANY", "subject", "LIFE", "reason", "a sale is missing");
        assertThat(as.post("/scores/2021-06/appeals", "subsidiary", words)).hasStatus(409);
        assertThat(as.post("/scores/2021-06/opening", "group")).hasStatus3xxRedirection();
        assertThat(as.post("/scores/2021-06/appeals", "pc", words)).hasStatus(404);
        assertThat(as.post("/scores/2021-06/appeals", "group", words)).hasStatus(409);
        assertThat(as.post("/scores/2021-06/appeals", "subsidiary", words)).hasStatus3xxRedirection();
        assertThat(as.post("/scores/2021-06/final-request", "group")).hasStatus(409);
        long appeal =
                jdbc.sql("select max(id) from kpi_appeal").query(Long.class).single();
        assertThat(as.post(
                        "/scores/2021-06/appeals/" + appeal + "/answer",
                        "group",
                        Map.of("answer", "right", "accepted", "true", "points", "0.50")))
                .hasStatus3xxRedirection();
        assertThat(as.get("/scores?month=2021-06&kind=COMPANY", "group"))
                .bodyText()
                .contains("100.00");
        assertThat(as.post("/scores/2021-06/final-request", "group")).hasStatus3xxRedirection();
        assertThat(as.post("/scores/2021-06/final", "group")).hasStatus(409);
        assertThat(as.post("/scores/2021-06/final", "committee")).hasStatus3xxRedirection();
        assertThat(as.get("/scores?month=2021-06", "group")).bodyText().contains("Final");
    }

    /** M-50: LIFE reaches 95 % of volume and 110 % of penetration; PC half of it. */
    private void measured() {
        jdbc.sql(
                        "insert into kpi_scheme (code, version, name, subject_kind, mode, span, items, valid_from, status, proposed_by,"
                                + " proposed_at, decided_by, decided_at) values ('T', 1, 'Test', 'COMPANY', 'SELLER_ONLY', 'YEAR', "
                                + "'[{\"metric\":\"M-07\",\"weight\":70,\"cap\":120,\"floor\":0},"
                                + "{\"metric\":\"M-05\",\"weight\":30,\"cap\":120,\"floor\":0}]', '2021-01-01', 'APPROVED', 0, now(), -1, now())")
                .update();
        jdbc.sql("insert into kpi_period (period, measured_at, fed) values ('2021-06-01', now(),"
                        + " '{XSALE_PREMIUM_FINAL,XSALE_PREMIUM_PROVISIONAL,CONTRACTS,CUSTOMERS}')")
                .update();
        facts("LIFE", "570000", "220");
        facts("PC", "300000", "100");
        var plan = plan("group", "");
        for (var company : new String[] {"LIFE", "PC"}) {
            as.post(plan + "/targets", "group", target("COMPANY", company, "M-07", "1200000"));
            as.post(plan + "/targets", "group", target("COMPANY", company, "M-05", "2"));
        }
        assertThat(as.post(plan + "/approve", "committee")).hasStatus3xxRedirection();
    }

    private void facts(String company, String premium, String contracts) {
        jdbc.sql(
                        "insert into kpi_fact values ('2021-06-01', 'YEAR', 'COMPANY', :company, 'XSALE_PREMIUM_FINAL', 'SELLER', :premium),"
                                + " ('2021-06-01', 'MONTH', 'COMPANY', :company, 'CONTRACTS', '', :contracts),"
                                + " ('2021-06-01', 'MONTH', 'COMPANY', :company, 'CUSTOMERS', '', 100)")
                .param("company", company)
                .param("premium", new java.math.BigDecimal(premium))
                .param("contracts", new java.math.BigDecimal(contracts))
                .update();
    }

    private String plan(String login, String company) {
        var made = as.post("/plans", login, Map.of("year", "2021", "company", company, "budgetRef", "B-2021"));
        assertThat(made).hasStatus3xxRedirection();
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> target(String kind, String subject, String metric, String base) {
        return Map.of("kind", kind, "subject", subject, "metric", metric, "base", base);
    }

    private static Map<String, String> scheme() {
        var fields = new HashMap<String, String>();
        fields.put("code", "TEST_SCHEME");
        fields.put("name", "Test");
        fields.put("kind", "COMPANY");
        fields.put("mode", "BOTH");
        fields.put("span", "YEAR");
        fields.put("items[0].metric", "M-07");
        fields.put("items[0].weight", "70");
        fields.put("items[1].metric", "M-03");
        fields.put("items[1].weight", "30");
        fields.put("from", "2098-01-01");
        fields.put("note", "for a test");
        return fields;
    }
}
