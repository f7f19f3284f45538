package io.weft.customer.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.weft.access.service.Accounts;
import io.weft.customer.CustomersForTests;
import io.weft.platform.mask.Masks;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import io.weft.support.Wcag;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent's day in a real browser: find, look, log, follow up. */
@BrowserTest
class CustomerJourneyTests {

    private static final String NAME = "司徒静好";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    private CustomersForTests customers;
    private long gcid;

    @BeforeEach
    void aCustomerOfTheAgent() {
        customers = new CustomersForTests(jdbc, accounts);
        gcid = customers.of("agent", NAME);
    }

    @Test
    void findsACustomerLogsAContactAndFinishesTheTaskItLeft(Browsing browsing) {
        var page = browsing.signIn("agent").open("/customers").page();
        page.locator("#q-q").fill(NAME);
        page.locator("#results a[href='/customers/" + gcid + "']").click();
        assertThat(page.locator("h1")).hasText(Masks.name(NAME));

        page.locator(".page-actions a[href*='/contacts/new']").click();
        page.locator("#f-summary").fill("asked about her mother's pension");
        choose(page, "nextDay", "TOMORROW");
        page.locator("#f-nextTitle").fill("send the table");
        page.locator("#f-summary").press("Control+Enter");

        page.waitForURL("**/customers/" + gcid);
        assertThat(page.locator("#panel-contacts")).containsText("asked about her mother's pension");
        assertThat(page.locator("#panel-tasks")).containsText("send the table");

        var task = customers.latestTask(gcid);
        browsing.open("/tasks");
        page.locator("form[action='/tasks/" + task + "/done'] button").click();
        assertThat(page.locator(".flash-box")).isVisible();
        Assertions.assertThat(customers.taskStatus(task)).isEqualTo("DONE");
    }

    @Test
    void foldsTheFiltersOnAPhoneAndCountsThoseThatAreSet(Browsing browsing) {
        var page = browsing.signIn("agent").onPhone().open("/customers").page();
        var kind = page.locator("#q-kind");
        var button = page.locator(".filters-fold");
        assertThat(kind).isHidden();
        assertThat(page.locator("#q-q")).isVisible();

        button.click();
        kind.selectOption("ORG");

        assertThat(button).hasAttribute("data-set", "1");
        page.waitForURL("**kind=ORG**");
        page.reload();
        assertThat(kind).isVisible();
        assertThat(button).hasAttribute("data-set", "1");
        button.click();
        assertThat(kind).isHidden();
    }

    @Test
    void saysSomethingOfACustomerWithTwoTapsAndTakesItBack(Browsing browsing) {
        var page = browsing.signIn("agent").open("/customers/" + gcid).page();
        var portrait = page.locator("#panel-portrait");
        assertThat(portrait).containsText("0 of 3 key facts known");

        portrait.locator("a[href*='dimension=CONSUMPTION']").first().click();
        portrait.locator("button[value=QUALITY]").click();
        assertThat(portrait).containsText("1 of 3 key facts known");
        assertThat(portrait.locator(".portrait-row:has-text('Goes for quality')"))
                .containsText("Kept.");
        Assertions.assertThat(Wcag.violations(browsing)).as("a word just said").isEmpty();

        portrait.locator(".tag-back button").click();
        assertThat(portrait).containsText("0 of 3 key facts known");
    }

    @Test
    void showsANameForAReasonAskedOnceAndLogsEveryLook(Browsing browsing) {
        var page = browsing.signIn("agent").open("/customers/" + gcid).page();
        page.locator(".who .btn-eye").first().click();
        page.locator(".who .why-usual button").first().click();
        assertThat(page.locator(".who .masked-clear")).containsText(NAME);

        page.locator("#panel-profile .btn-eye").first().click();
        assertThat(page.locator("#panel-profile .masked-clear")).containsText(NAME);
        var looks = jdbc.sql("select field from customer_unmask_log where gcid = :gcid")
                .param("gcid", gcid)
                .query(String.class)
                .list();
        Assertions.assertThat(looks).containsExactly("NAME", "NAME");
    }

    @Test
    void offersTheirsAndMineWhenTheSameContactWasChangedMeanwhile(Browsing browsing) {
        var page = browsing.signIn("agent").open("/contacts/new?gcid=" + gcid).page();
        page.locator("#f-summary").fill("first words");
        page.locator("#f-summary").press("Control+Enter");
        page.waitForURL("**/customers/" + gcid);
        var id = customers.latestContact(gcid);
        browsing.open("/contacts/" + id + "/edit");
        jdbc.sql("update customer_contact set summary = 'theirs', row_version = row_version + 1 where id = :id")
                .param("id", id)
                .update();

        page.locator("#f-summary").fill("mine");
        page.locator(".form-buttons button").click();

        assertThat(page.locator(".conflict")).hasCount(1);
        assertThat(page.locator(".conflict")).containsText("theirs");
        page.locator(".form-buttons button").click();
        page.waitForURL("**/customers/" + gcid);
        assertThat(page.locator("#panel-contacts")).containsText("mine");
    }

    @Test
    void saysThatAPanelFailedAndLetsTheRestStand(Browsing browsing) {
        var page = browsing.page();
        page.route("**/panels/consents", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        browsing.signIn("agent").open("/customers/" + gcid);

        assertThat(page.locator("#panel-consents")).containsText("could not be loaded");
        assertThat(page.locator("#panel-profile")).containsText(Masks.name(NAME));

        page.unroute("**/panels/consents");
        page.locator("#panel-consents").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#panel-consents")).not().containsText("could not be loaded");
    }

    @Test
    void keepsTheRulesOfAccessibility(Browsing browsing) {
        customers.fedContact(gcid, "agent", "wants an offer", LocalDate.of(2026, 1, 5));
        browsing.signIn("agent");
        var pages = Stream.of(
                "/",
                "/customers",
                "/customers/" + gcid,
                "/contacts/new?gcid=" + gcid,
                "/tasks?show=promised",
                "/tasks");

        Assertions.assertThat(pages.flatMap(path -> Wcag.violations(browsing, path).stream()))
                .isEmpty();
    }

    private static void choose(Page page, String field, String value) {
        page.locator("label.chip:has(input[name=" + field + "][value=" + value + "])")
                .click();
    }
}
