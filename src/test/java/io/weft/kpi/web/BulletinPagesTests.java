package io.weft.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A bulletin is drawn, commented on, published and read; each reader sees of the companies what he sees elsewhere. */
@WeftTest
@Transactional
class BulletinPagesTests {

    private static final String PAGE = "/bulletins/2021-06";
    private static final String DRAFT = PAGE + "/draft";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private KpiRequests as;

    @BeforeEach
    void aMeasuredMonth() {
        as = new KpiRequests(mvc);
        jdbc.sql("insert into access_company (code, line, name) values ('LIFE', 'LIFE', '人寿'), ('PC', 'PC', '产险')"
                        + " on conflict do nothing")
                .update();
        jdbc.sql("insert into kpi_period (period, measured_at, fed) values ('2021-06-01', now(),"
                        + " '{CUSTOMERS,PRODUCTS,XSALE_PREMIUM_FINAL,XSALE_PREMIUM_PROVISIONAL}')")
                .update();
        jdbc.sql("insert into kpi_fact values ('2021-06-01', 'MONTH', 'GROUP', 'GROUP', 'CUSTOMERS', '', 100),"
                        + " ('2021-06-01', 'MONTH', 'GROUP', 'GROUP', 'PRODUCTS', '', 175),"
                        + " ('2021-06-01', 'MONTH', 'COMPANY', 'LIFE', 'PRODUCTS', '', 118),"
                        + " ('2021-06-01', 'MONTH', 'COMPANY', 'PC', 'PRODUCTS', '', 57),"
                        + " ('2021-06-01', 'YEAR', 'COMPANY', 'LIFE', 'XSALE_PREMIUM_FINAL', 'SELLER', 987654),"
                        + " ('2021-06-01', 'YEAR', 'COMPANY', 'PC', 'XSALE_PREMIUM_FINAL', 'SELLER', 123456)")
                .update();
    }

    @Test
    void fromTheDraftToItsReaders() {
        assertThat(as.get("/bulletins", "group")).bodyText().contains("June 2021", "Generate");
        assertThat(as.post(DRAFT, "group")).hasStatus3xxRedirection();
        assertThat(as.get(DRAFT, "group"))
                .bodyText()
                .contains("Penetration is 1.75; there is no earlier month", "not frozen", "No plan");
        assertThat(as.get(PAGE, "committee")).hasStatus(404);
        assertThat(as.get("/bulletins", "committee")).bodyText().doesNotContain("June 2021");

        assertThat(as.post(DRAFT + "/publication", "group", words(0, "", "")))
                .hasStatus(422)
                .bodyText()
                .contains("needs a headline");
        assertThat(as.post(DRAFT + "/publication", "group", words(0, "Steady <month>", "Well done\nall")))
                .hasStatus3xxRedirection();

        assertThat(as.get("/bulletins", "committee")).bodyText().contains("June 2021", "Steady &lt;month&gt;");
        assertThat(as.get(PAGE, "committee"))
                .bodyText()
                .contains("Well done", "987,654", "123,456", "No cross-sell premium was booked", "M-01 v1")
                .doesNotContain("Begin a correction");
        assertThat(as.get(PAGE, "group")).bodyText().contains("Begin a correction", "not opened");
    }

    @Test
    void aSubsidiarySeesTheGroupAndItself() throws Exception {
        published();

        assertThat(as.get(PAGE, "subsidiary"))
                .bodyText()
                .contains("1.75", "1.18", "987,654", "stands at place 1 of", "your own company")
                .doesNotContain("0.57", "123,456");
        var file = as.get(PAGE + "/file", "subsidiary").getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var cells = new StringBuilder();
            for (Sheet sheet : book.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell -> cells.append(cell == null ? "" : cell.getRawValue())
                                .append('|')));
            }
            assertThat(cells).contains("1.75", "987654", "Well done").doesNotContain("123456");
            assertThat(book.getSheets()).hasSize(6);
        }
    }

    @Test
    void twoWhoWriteAtOnceAreToldAndLoseNothing() {
        as.post(DRAFT, "group");
        assertThat(as.post(DRAFT + "/words", "group", words(0, "first", ""))).hasStatus3xxRedirection();

        assertThat(as.post(DRAFT + "/words", "approver", words(0, "second", "")))
                .hasStatus(409)
                .bodyText()
                .contains("first", "second", "name=\"version\" value=\"1\"");
        assertThat(as.post(DRAFT + "/publication", "approver", words(0, "second", "")))
                .hasStatus(409);
        assertThat(as.post(DRAFT + "/words", "group", words(1, "x".repeat(201), "y".repeat(4001))))
                .hasStatus(422);
    }

    @Test
    void whatIsTypedIsKeptByItselfUnlessSomebodyElseWrote() {
        as.post(DRAFT, "group");
        assertThat(as.post(DRAFT + "/autosave", "group", words(0, "half a thou", "")))
                .hasStatusOk()
                .hasHeader("HX-Trigger", "weft:kept")
                .bodyText()
                .contains("Saved by itself on", "name=\"version\" value=\"1\"");
        assertThat(as.get(DRAFT, "approver")).bodyText().contains("half a thou");

        assertThat(as.post(DRAFT + "/autosave", "approver", words(0, "another thought", "")))
                .hasStatusOk()
                .doesNotContainHeader("HX-Trigger")
                .bodyText()
                .contains("after you opened it", "name=\"version\" value=\"0\"");
        assertThat(as.post(DRAFT + "/words", "approver", words(0, "another thought", "")))
                .hasStatus(409)
                .bodyText()
                .contains("half a thou", "another thought");
        assertThat(as.post(DRAFT + "/autosave", "group", words(1, "x".repeat(201), "")))
                .bodyText()
                .contains("too long", "name=\"version\" value=\"1\"");
    }

    @Test
    void machinesReadThemAsTheirReadersDo() {
        assertThat(as.get("/api/v1/bulletins/2021-06", "core")).hasStatus(404);
        published();

        assertThat(as.get("/api/v1/bulletins", "core"))
                .bodyText()
                .contains("\"month\":\"2021-06\"", "\"edition\":1", "\"headline\":\"Steady\"");
        assertThat(as.get("/api/v1/bulletins/2021-06", "core"))
                .bodyText()
                .contains("Well done", "\"metric\":\"M-01\"", "987654", "123456");
        assertThat(as.get("/api/v1/bulletins/2021-06", "subsidiary"))
                .bodyText()
                .contains("987654")
                .doesNotContain("123456");
    }

    @Test
    void aCorrectionIsAnotherEditionWithItsReason() {
        published();
        assertThat(as.post(PAGE + "/corrections", "group", Map.of("reason", " ")))
                .hasStatus(409);
        assertThat(as.post(PAGE + "/corrections", "group", Map.of("reason", "a late file")))
                .hasStatus3xxRedirection();
        assertThat(as.post(PAGE + "/corrections", "group", Map.of("reason", "again")))
                .hasStatus(409);
        as.post(DRAFT + "/publication", "group", words(0, "Corrected", ""));

        assertThat(as.get(PAGE, "subsidiary")).bodyText().contains("Corrected", "Corrects edition 1: a late file");
        assertThat(as.get(PAGE + "?edition=1", "subsidiary"))
                .bodyText()
                .contains("Steady", "Edition 2 takes the place of this one");
        assertThat(as.get(PAGE + "?edition=3", "subsidiary")).hasStatus(404);
    }

    @Test
    void onlyTheOfficeWrites() {
        published();
        for (var path :
                List.of(DRAFT, DRAFT + "/words", DRAFT + "/publication", DRAFT + "/removal", PAGE + "/corrections")) {
            assertThat(as.post(path, "subsidiary", words(0, "mine", ""))).hasStatus(403);
        }
        assertThat(as.get(PAGE, "dpo")).hasStatus(200);
        assertThat(as.get(PAGE, "admin")).hasStatus(403);
    }

    private void published() {
        as.post(DRAFT, "group");
        assertThat(as.post(DRAFT + "/publication", "group", words(0, "Steady", "Well done")))
                .hasStatus3xxRedirection();
    }

    private static Map<String, String> words(int version, String headline, String comment) {
        var fields = new HashMap<String, String>();
        fields.put("version", Integer.toString(version));
        fields.put("headline", headline);
        for (int section = 0; section < 5; section++) {
            fields.put("comments[" + section + "]", section == 0 ? comment : "");
        }
        return fields;
    }
}
