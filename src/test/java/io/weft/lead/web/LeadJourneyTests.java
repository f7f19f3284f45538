package io.weft.lead.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.weft.lead.LeadStage;
import io.weft.lead.LeadsForTests;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent refers a customer, the other company's manager hands the lead on, its agent accepts and works, in a real browser. */
@BrowserTest
class LeadJourneyTests {

    @Autowired
    private JdbcClient jdbc;

    private LeadsForTests leads;
    private String pc;
    private String giver;
    private String manager;
    private String seller;
    private long gcid;

    @BeforeEach
    void twoCompaniesAndACustomerWhoAgreed() {
        leads = new LeadsForTests(jdbc);
        String life = leads.company("LIFE");
        pc = leads.company("PC");
        leads.product(pc, "MOTOR", "OPEN", null, false);
        giver = leads.seller(life);
        manager = leads.manager(pc);
        seller = leads.seller(pc);
        gcid = leads.customer(giver, "南宫问雅");
        leads.consent(gcid, life, pc);
    }

    @Test
    void refersHandsOnAcceptsAndWorks(Browsing browsing) {
        Page page = browsing.signIn(giver).open("/customers/" + gcid).page();
        page.locator("#panel-leads a[href*='/leads/new']").click();
        page.locator("#f-what").selectOption(pc + "/MOTOR");
        page.locator("label.chip:has(input[name=saleType][value=NEW])").click();
        page.locator("#f-evidence").fill("bought a second car last week");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open lead"))
                .click();
        assertThat(page.locator(".page-lead")).containsText("offered");
        long lead = leads.latest(gcid);

        signInAs(browsing, manager).open("/leads?side=WAITING");
        page.locator("#results a.row-link").first().click();
        page.locator("#f-person").selectOption(String.valueOf(leads.userId(seller)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand on"))
                .click();
        assertThat(page.locator(".timeline")).containsText("Hand on");

        signInAs(browsing, seller).onPhone().open("/leads/" + lead);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .click();
        page.locator("#f-summary").fill("called, wants an offer by Friday");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log contact").setExact(true))
                .click();
        assertThat(page.locator(".page-lead")).containsText("being worked");
        Assertions.assertThat(leads.stage(lead)).isEqualTo(LeadStage.WORKING);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out on a phone")
                .isEqualTo(true);
    }

    private static Browsing signInAs(Browsing browsing, String login) {
        browsing.page().context().clearCookies();
        return browsing.signIn(login);
    }
}
