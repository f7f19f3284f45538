package io.weft.platform.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What those who watch the feeds see of them: which company delivered, and what did not get through. */
@WeftTest
@Transactional
class FeedListTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void filesOfTwoCompanies() {
        jdbc.sql("insert into access_company (code, line, name) values ('LIFE', 'LIFE', '人寿'), ('FL2', 'PC', '产险'),"
                        + " ('FL3', 'PC', '无声') on conflict do nothing")
                .update();
        run("FL2", "fl2-good.csv", "DONE", false, 1);
        run("FL2", "fl2-bad.csv", "DONE_WITH_REJECTS", false, 2);
        run("FL2", "fl2-refused.csv", "REFUSED", false, 3);
        run("FL2", "fl2-dry.csv", "REFUSED", true, 1);
        run("FL2", "fl2-old.csv", "FAILED", false, 24 * 8);
        run("LIFE", "fl1-bad.csv", "FAILED", false, 1);
    }

    private void run(String company, String file, String status, boolean dry, int hoursAgo) {
        var job = UUID.randomUUID();
        jdbc.sql(
                        "insert into platform_job (id, type, lane, title, status) values (:id, 'feed', 'feeds', :file, 'DONE')")
                .param("id", job)
                .param("file", file)
                .update();
        jdbc.sql(
                        "insert into platform_feed_run (job_id, kind, company, dry_run, file_name, status, created_at)"
                                + " values (:job, 'policies', :company, :dry, :file, :status, now() - make_interval(hours => :ago))")
                .param("job", job)
                .param("company", company)
                .param("dry", dry)
                .param("file", file)
                .param("status", status)
                .param("ago", hoursAgo)
                .update();
    }

    @Test
    void theHomePageTellsWhoDeliveredAndWhatHasProblems() {
        var page = text(as("admin", "/home/feeds"));

        assertThat(page).contains("/feeds?company=FL2&amp;state=PROBLEMS", "2 with problems", "3 files");
        assertThat(page.substring(page.indexOf("FL3"))).contains("nothing yet");
    }

    @Test
    void aCompanysPeopleSeeTheirOwnOnly() {
        assertThat(text(as("subsidiary", "/home/feeds"))).contains("LIFE").doesNotContain("FL2");
        assertThat(text(as("subsidiary", "/feeds?company=FL2")))
                .doesNotContain("fl2-")
                .contains("fl1-bad.csv");
    }

    @Test
    void theListIsNarrowedToCompanyAndState() {
        assertThat(text(as("admin", "/feeds?company=FL2&state=PROBLEMS")))
                .contains("fl2-bad.csv", "fl2-refused.csv", "fl2-old.csv")
                .doesNotContain("fl2-good.csv", "fl1-bad.csv");
        assertThat(text(as("admin", "/feeds?company=FL2&state=DONE")))
                .contains("fl2-good.csv")
                .doesNotContain("fl2-bad.csv");
        assertThat(text(as("admin", "/feeds?company=FL3"))).contains("No file fits");
    }

    private MvcTestResult as(String login, String path) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(SignedIn.as(login))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
