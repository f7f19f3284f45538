package io.weft.platform.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.weft.support.WeftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files as a core system hands them in. */
@WeftTest
class FeedApiTests {

    private static final String FILE = "code,line,name\nFAPI,PC,Feed API\n";

    @Autowired
    MockMvcTester mvc;

    @Test
    void loadsAFileThatSaysNothingOfADryRun() {
        MvcTestResult answer = post("?kind=companies");
        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyJson().extractingPath("$.dryRun").isEqualTo(false);
    }

    @Test
    void writesNothingInADryRun() {
        assertThat(post("?kind=companies&dryRun=true"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.dryRun")
                .isEqualTo(true);
    }

    @Test
    void refusesADryRunThatIsNeitherTrueNorFalse() {
        assertThat(post("?kind=companies&dryRun=perhaps")).hasStatus(400);
    }

    private MvcTestResult post(String query) {
        return mvc.post()
                .uri("/api/v1/feeds" + query)
                .contentType(MediaType.valueOf("text/csv"))
                .content(FILE)
                .with(httpBasic("core", "weft-demo"))
                .exchange();
    }
}
