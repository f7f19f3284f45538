package io.weft.attribution.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.weft.lead.LeadsForTests;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import io.weft.support.Deliveries;
import java.time.Clock;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One sale from its first word to its last: an agent refers a customer, the other company takes him, policy and premium arrive by
 * feed, a claim drafts itself, both companies agree, ledger and matrix show it, a refund takes it back.
 */
@BrowserTest
class CrossSaleJourneyTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Feeds feeds;

    @Autowired
    private FeedUndo undo;

    @Autowired
    private Clock clock;

    private Deliveries deliveries;
    private LeadsForTests leads;
    private LocalDate today;
    private String life;
    private String pc;
    private String giver;
    private String lifeManager;
    private String pcManager;
    private String seller;

    @BeforeEach
    void twoCompaniesAndACustomerWhoAgreed() {
        deliveries = new Deliveries(feeds, undo);
        leads = new LeadsForTests(jdbc);
        today = LocalDate.now(clock);
        life = leads.company("LIFE");
        pc = leads.company("PC");
        leads.product(pc, "MOTOR", "OPEN", null, false);
        giver = leads.seller(life);
        lifeManager = leads.manager(life);
        pcManager = leads.manager(pc);
        seller = leads.seller(pc);
        knows(life);
        load("assignments", life, "customer_key,agent_no,role,from", "C1," + agentNo(giver) + ",LINE_AGENT,2026-01-01");
        load(
                "consents",
                life,
                "customer_key,purpose,to_company,status,given_at,evidence_ref",
                "C1,SHARE_XSELL," + pc + ",GIVEN,2026-01-02T09:00:00+08:00,E-1");
    }

    @Test
    void fromTheReferralToTheRefund(Browsing browsing) {
        long gcid = gcid();
        refer(signIn(browsing, giver), gcid);
        takeOver(browsing, gcid);

        knows(pc);
        load(
                "policies",
                pc,
                "policy_no,product,holder_key,channel,agent_no,application_date,issue_date,effective_date,premium_mode,annual_premium,status",
                "CS-1,MOTOR-1,C1,LEADS,%1$s,%2$s,%2$s,%2$s,ANNUAL_RENEW,6000.00,INFORCE"
                        .formatted(agentNo(seller), today));
        load("receipts", pc, "receipt_no,policy_no,phase,received_on,amount", "CS-R1,CS-1,FIRST," + today + ",6000.00");
        arrives(browsing, "select exists (select from attribution_claim where writer_company = :pc)");

        agree(browsing, lifeManager, "confirmed");
        agree(browsing, pcManager, "booked");
        seeInBooks(browsing, "6,000.00", "6,000.00");

        load(
                "receipts",
                pc,
                "receipt_no,policy_no,phase,received_on,amount,refund_of",
                "CS-R2,CS-1,FIRST," + today + ",-1500.00,CS-R1");
        arrives(
                browsing,
                "select exists (select from attribution_ledger_entry where writer_company = :pc and amount < 0)");
        seeInBooks(browsing, "-1,500.00", "4,500.00");
    }

    private void refer(Browsing browsing, long gcid) {
        var page = browsing.open("/customers/" + gcid).page();
        page.locator("#panel-leads a[href*='/leads/new']").click();
        page.locator("#f-what").selectOption(pc + "/MOTOR");
        page.locator("label.chip:has(input[name=saleType][value=NEW])").click();
        page.locator("#f-evidence").fill("bought a second car last week");
        press(page, "Open lead");
        assertThat(page.locator(".page-lead")).containsText("offered");
    }

    /** The manager hands the lead to a person, who accepts it on the phone. */
    private void takeOver(Browsing browsing, long gcid) {
        var page = signIn(browsing, pcManager).open("/leads?side=WAITING").page();
        page.locator("#results a.row-link").first().click();
        page.locator("#f-person").selectOption(String.valueOf(leads.userId(seller)));
        press(page, "Hand on");
        assertThat(page.locator(".timeline")).containsText("Hand on");

        signIn(browsing, seller).onPhone().open("/leads/" + leads.latest(gcid));
        press(page, "Accept");
        assertThat(page.locator(".page-lead")).containsText("accepted");
        page.setViewportSize(1280, 860);
    }

    private void agree(Browsing browsing, String manager, String answer) {
        var page = signIn(browsing, manager).open("/claims").page();
        page.locator("tbody a.row-link").first().click();
        assertThat(page.locator("main")).containsText("6,000.00");
        page.locator("form[action$=confirm] button").click();
        assertThat(page.locator("[data-flash=success]")).containsText(answer);
    }

    private void seeInBooks(Browsing browsing, String entry, String total) {
        var page = browsing.open("/ledger").page();
        assertThat(page.locator("tbody tr").first()).containsText(entry);
        browsing.open("/ledger/matrix");
        assertThat(page.locator("section:has(#lines-title) tr.total")).containsText(total);
        page.locator("section:has(#lines-title) tbody th a").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("CS-1");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Waits until the application has drawn its conclusions from what was delivered. */
    private void arrives(Browsing browsing, String condition) {
        browsing.page()
                .waitForCondition(() ->
                        jdbc.sql(condition).param("pc", pc).query(Boolean.class).single());
    }

    /** The company's core system sends the customer with his identity card. */
    private void knows(String company) {
        load(
                "customers",
                company,
                "source_key,kind,name,id_type,id_no,updated_at",
                "C1,PERSON,司马问天,ID_CARD,11010519491231002X,2026-01-01T00:00:00+08:00");
    }

    private long gcid() {
        return jdbc.sql("select gcid from customer_source_record where company = :company and source_key = 'C1'")
                .param("company", life)
                .query(Long.class)
                .single();
    }

    private String agentNo(String login) {
        return jdbc.sql("select agent_no from access_user where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private void load(String kind, String company, String header, String row) {
        var run = deliveries.load(kind, company, "company,%s\n%s,%s\n".formatted(header, company, row));
        Assertions.assertThat(run.counts().rejected()).as(kind).isZero();
        Assertions.assertThat(run.counts().created()).as(kind).isEqualTo(1);
    }

    private static Browsing signIn(Browsing browsing, String login) {
        browsing.page().context().clearCookies();
        return browsing.signIn(login);
    }
}
