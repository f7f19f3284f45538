package io.weft.penetration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.platform.parameter.Parameters;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The cockpit says so when it does not count as usual. */
@WeftTest
@Transactional
class CountingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Parameters parameters;

    @Autowired
    private Clock clock;

    @Test
    void saysNothingWhileItCountsAsUsual() {
        assertThat(cockpit()).hasStatusOk().bodyText().doesNotContain("P.pen.");
    }

    @Test
    void saysWhatItCountsOtherwise() {
        parameters.set("P.pen.unit", LocalDate.now(clock), "series");
        parameters.set("P.pen.include_home", LocalDate.now(clock), "true");

        assertThat(cockpit()).hasStatusOk().bodyText().contains("P.pen.unit", "P.pen.include_home");
    }

    @Test
    void aLabelOpensItsMetricWhereTheDictionaryMayBeRead() {
        assertThat(panel("group"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/metrics/M-10\"", "href=\"/penetration/definitions#many\"");
        assertThat(panel("steward"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/penetration/definitions#M-10\"")
                .doesNotContain("/metrics/");
    }

    private MockMvcTester.MockMvcRequestBuilder panel(String login) {
        return mvc.get().uri("/penetration/panels/course").with(SignedIn.as(login));
    }

    private MockMvcTester.MockMvcRequestBuilder cockpit() {
        return mvc.get().uri("/penetration").with(SignedIn.as("group"));
    }
}
