package io.weft.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Every figure says what it means; a new one is put together, tried, and approved by somebody else (SR-KPI-16). */
@WeftTest
@Transactional
class MetricPagesTests {

    @Autowired
    private MockMvcTester mvc;

    private KpiRequests as;

    @BeforeEach
    void ask() {
        as = new KpiRequests(mvc);
    }

    @Test
    void allFiftyMetricsOfTheDomainAreThere() {
        var page = KpiRequests.body(as.get("/metrics", "committee"));

        for (int number = 1; number <= 50; number++) {
            assertThat(page).contains("/metrics/M-%02d\"".formatted(number));
        }
        assertThat(as.get("/metrics", "admin")).hasStatus(403);
    }

    @Test
    void aMetricNobodyFeedsSaysSo() {
        assertThat(as.get("/metrics/M-31", "agent")).hasStatusOk().bodyText().contains("CSAT answers", "Not fed");
        assertThat(as.get("/metrics/M-99", "agent")).hasStatus(404);
    }

    @Test
    void theDictionaryIsDataForMachinesToo() {
        assertThat(as.get("/api/v1/metrics", "core"))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"M-03\"", "\"ofGroup\":true");
    }

    @Test
    void whoProposesAMetricDoesNotApproveIt() {
        assertThat(as.post("/metrics", "group", metric("K-TEST1"))).hasStatus3xxRedirection();

        assertThat(as.post("/metrics/K-TEST1/1/approve", "group")).hasStatus(409);
        assertThat(as.post("/metrics/K-TEST1/1/approve", "committee")).hasStatus3xxRedirection();
        assertThat(as.post("/metrics/K-TEST1/1/reject", "approver")).hasStatus(409);
        assertThat(as.get("/metrics/K-TEST1", "group"))
                .bodyText()
                .contains("Test metric of the group", "Written premium");
    }

    @Test
    void aFormulaIsTriedBeforeItIsProposed() {
        assertThat(as.get("/metrics/new", "group")).hasStatusOk();
        assertThat(as.get("/metrics/new?of=M-09", "group"))
                .hasStatusOk()
                .bodyText()
                .contains("XSALE_PREMIUM_FINAL");
        assertThat(as.post("/metrics/check", "group", metric("K-TEST2")))
                .hasStatusOk()
                .bodyText()
                .contains("Written premium");
        var mixed = new HashMap<>(metric("K-TEST2"));
        mixed.put("top2.what", "CUSTOMERS");
        assertThat(as.post("/metrics/check", "group", mixed)).bodyText().contains("Yuan and counts cannot be added up");
        assertThat(as.post("/metrics", "group", mixed)).hasStatus(422);
        var other = new HashMap<>(metric("K-TEST2"));
        other.put("top2.what", "XSALE_OTHER");
        assertThat(as.post("/metrics", "group", other)).hasStatus(422);
        assertThat(as.post("/metrics", "subsidiary", metric("K-TEST2"))).hasStatus(403);
        assertThat(as.post("/metrics", "group", Map.of("code", "x", "top1.what", "' or 1=1")))
                .hasStatus(422);
    }

    private static Map<String, String> metric(String code) {
        var fields = new HashMap<String, String>();
        fields.put("code", code);
        fields.put("name", "集团测试指标");
        fields.put("nameEn", "Test metric of the group");
        fields.put("definition", "总保费");
        fields.put("definitionEn", "Premium");
        fields.put("family", "VOLUME");
        fields.put("unit", "CNY");
        fields.put("direction", "HIGHER");
        fields.put("top1.what", "WRITTEN_PREMIUM");
        fields.put("from", "2098-01-01");
        fields.put("note", "for a test");
        return fields;
    }
}
