package io.weft.tiering.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.weft.lead.LeadsForTests;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import io.weft.tiering.ByHand;
import io.weft.tiering.Kin;
import io.weft.tiering.service.TierRun;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule is changed in the studio, agreed by two people and run; the customer's page explains the new tier. */
@BrowserTest
class StudioJourneyTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TierRun run;

    @Autowired
    private Clock clock;

    private String agent;
    private long gcid;

    @BeforeEach
    void aNormalCustomer() {
        var leads = new LeadsForTests(jdbc);
        var life = leads.company("LIFE");
        agent = leads.seller(life);
        gcid = leads.customer(agent, "东郭念慈");
        long record = jdbc.sql("select id from customer_source_record where gcid = :gcid")
                .param("gcid", gcid)
                .query(Long.class)
                .single();
        new Kin(jdbc, LocalDate.now(clock)).policy(record, life, 20_000, 4);
        run.run(new ByHand(Map.of()));
    }

    @AfterEach
    void theFirstRuleHoldsAgain() {
        jdbc.sql("update tiering_rule_version set status = 'REJECTED' where version > 1 and status = 'APPROVED'")
                .update();
        run.run(new ByHand(Map.of()));
    }

    @Test
    void aChangedWeightIsTriedAgreedRunAndExplained(Browsing browsing) {
        Page page = browsing.signIn(agent).open("/customers/" + gcid).page();
        assertThat(page.locator("#panel-tier .tier-now")).containsText("Normal");

        other(browsing, "admin").open("/tiering");
        press(page, "New draft");
        String draft = page.url();
        weigh(page, 0, "80");
        weigh(page, 1, "10");
        assertThat(page.locator("#effect")).containsText("add up to 110 %");
        weigh(page, 2, "10");
        assertThat(page.locator("#effect")).containsText("Who goes where");
        assertThat(page.locator("#effect .matrix .matrix-moves").first()).isVisible();
        press(page, "Save draft");
        assertThat(page.locator("[data-flash=success]")).isVisible();
        page.locator("#p-note").fill("premium weighs more");
        press(page, "Send for approval");
        assertThat(page.locator(".page-lead").first()).containsText("Put forward");

        other(browsing, "group").open(path(draft));
        assertThat(page.locator(".change").first()).containsText("60 %");
        press(page, "Agree for marketing");
        other(browsing, "committee").open(path(draft));
        press(page, "Agree for business management");
        assertThat(page.locator(".page-lead").first()).containsText("Approved");

        other(browsing, "admin").open("/tiering/runs");
        press(page, "Run now");
        page.waitForCondition(() -> published(draft), new Page.WaitForConditionOptions().setTimeout(60_000));

        other(browsing, agent).open("/customers/" + gcid);
        assertThat(page.locator("#panel-tier .tier-now")).containsText("Key-manage");
        assertThat(page.locator("#panel-tier")).containsText("64");
    }

    private boolean published(String draft) {
        return jdbc.sql("select exists (select from tiering_run where status = 'PUBLISHED' and version = :version)")
                .param("version", Integer.parseInt(draft.substring(draft.lastIndexOf('/') + 1)))
                .query(Boolean.class)
                .single();
    }

    private static void weigh(Page page, int dimension, String percent) {
        var field = page.locator("[name='dimensions[" + dimension + "].weight']");
        page.waitForResponse(response -> response.url().contains("/try"), () -> {
            field.fill(percent);
            field.blur();
        });
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/tiering"));
    }

    private static Browsing other(Browsing browsing, String login) {
        browsing.page().context().clearCookies();
        return browsing.signIn(login);
    }
}
