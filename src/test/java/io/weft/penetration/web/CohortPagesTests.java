package io.weft.penetration.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.platform.parameter.Parameters;
import io.weft.policy.CohortMetric;
import io.weft.policy.store.CohortBook;
import io.weft.support.WeftTest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of cohorts show, to whom, and what they refuse. */
@WeftTest
@Transactional
class CohortPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Parameters parameters;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @EnumSource(CohortMetric.class)
    void everyMetricHasItsPageAndItsFile(CohortMetric metric) {
        for (var by : CohortReader.BY) {
            var question = "metric=" + metric + "&by=" + by;
            assertThat(get("/cohorts?" + question, "subsidiary")).hasStatusOk();
            assertThat(get("/cohorts/figures.csv?" + question, "group"))
                    .hasStatusOk()
                    .bodyText()
                    .startsWith("month,");
        }
    }

    @Test
    void theFileHoldsTheWorkedExample() {
        new CohortBook(jdbc).writePersistency();

        assertThat(get("/cohorts/figures.csv?to=2025-06&by=CLASS", "group"))
                .bodyText()
                .contains("2024-04,WHOLE_LIFE,KNOWN,2025-06,");
    }

    @Test
    void opensThePoliciesBehindANumberWithoutNamesForTheOffice() {
        new CohortBook(jdbc).writePersistency();

        assertThat(get("/cohorts/policies?month=2024-04&until=2024-04&side=MISSED", "group"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("DAYLATE");
    }

    @Test
    void saysSoWhenTheRegulatorsVariantIsInForce() {
        assertThat(get("/cohorts", "group")).bodyText().doesNotContain("P.per.regulator");
        parameters.set("P.per.regulator", LocalDate.now(clock), "true");

        assertThat(get("/cohorts", "group")).bodyText().contains("P.per.regulator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cohorts?metric=NONSENSE",
                "/cohorts?to=2026-13",
                "/cohorts?to=0001-01",
                "/cohorts?company=NOBODY",
                "/cohorts?orgUnit=NO/WHERE",
                "/cohorts?agent=1/2/3",
                "/cohorts?class=a%27b",
                "/cohorts?by=ALL&by=COMPANY",
                "/cohorts/policies?metric=RETENTION",
                "/cohorts/policies?month=2024-04&until=2024-03",
                "/cohorts/policies?month=1990-01&until=2026-01",
                "/cohorts/policies?month=2024-04&side=ALL",
                "/cohorts/policies?month=2024-04&after=x",
                "/penetration/people?who=SINCE&to=yesterday"
            })
    void refusesWhatCannotBeAsked(String address) {
        assertThat(get(address, "group")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cohorts", "/cohorts/figures.csv", "/cohorts/policies"})
    void agentsHaveNoCohorts(String address) {
        assertThat(get(address, "agent")).hasStatus(403);
    }

    private MvcTestResult get(String address, String login) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }
}
