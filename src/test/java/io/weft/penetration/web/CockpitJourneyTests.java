package io.weft.penetration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.Cookie;
import io.weft.penetration.RandomGroup;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a figure to its people and back, as a manager of the group office goes. */
@BrowserTest
class CockpitJourneyTests {

    private static final String COCKPIT = "/penetration?asOf=2026-10-31";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void aGroupWithContracts() {
        boolean there = jdbc.sql("select exists (select from access_company where code = 'T1')")
                .query(Boolean.class)
                .single();
        if (!there) {
            transactions.executeWithoutResult(status -> new RandomGroup(jdbc, new Random(7)).write());
        }
    }

    @Test
    void everyNumberOpensItsPeople(Browsing browsing) throws InterruptedException {
        browsing.signIn("group");
        var page = browsing.page();
        page.setViewportSize(1440, 900);
        for (int attempt = 0; attempt < 20; attempt++) {
            browsing.open(COCKPIT + "&by=product");
            if (page.locator("table[data-rows] tbody tr").count() > 0) {
                break;
            }
            Thread.sleep(1000);
        }
        browsing.picture("cockpit-wide");
        var customers = page.locator(".stats .stat-value a").first();
        var counted = customers.textContent().strip();

        customers.click();

        assertThat(page.locator(".page-lead").textContent()).contains(counted + " customers");
        assertThat(page.locator("table[data-rows] tbody tr").count()).isBetween(1, 50);
        assertThat(page.locator("table[data-rows] tbody td a").count())
                .as("no names and no way to them for the group office")
                .isZero();
        assertThat(page.locator("a[href*='/people/tasks'], form[action*='/people/exports']")
                        .count())
                .as("no tasks and no files either")
                .isZero();
        browsing.picture("cockpit-people");

        browsing.open("/penetration/change?asOf=2026-10-31&since=2026-04-30");
        var cause = page.locator("table[data-rows] tbody tr").nth(1).locator("td a");
        var concerned = cause.textContent().strip();
        assertThat(page.locator(".change-sentence").textContent()).contains("2026-04-30", "2026-10-31");
        browsing.picture("cockpit-change");
        cause.click();

        assertThat(page.locator(".page-lead").textContent()).startsWith(concerned + " customers");
    }

    @Test
    void aTileThatFailsLeavesTheOthersAndComesBackOnDemand(Browsing browsing) {
        browsing.signIn("group");
        var page = browsing.page();
        page.setViewportSize(1440, 900);
        page.route("**/penetration/panels/by/company*", route -> route.fulfill(new FulfillOptions().setStatus(500)));
        page.route("**/penetration/panels/by/channel*", Route::abort);
        browsing.open("/cockpit/group?asOf=2026-10-31");
        page.waitForFunction("() => document.querySelectorAll('.panel-failed').length === 2");

        page.waitForSelector("#tile-lead .stat-value a");
        assertThat(page.locator("#tile-by-channel [role=alert]").textContent()).contains("could not be loaded");
        browsing.picture("board-tile-failed");
        page.unroute("**/penetration/panels/by/company*");
        page.locator("#tile-by-company [data-retry-panel]").click();

        page.waitForSelector("#tile-by-company .chart");
        assertThat(page.locator(".panel-failed").count()).isEqualTo(1);
    }

    @Test
    void tilesAreArrangedByKeyboard(Browsing browsing) {
        browsing.signIn("committee");
        var page = browsing.page();
        browsing.open("/cockpit/committee/arrangement");
        page.locator("#down-lead").focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('.arrange li').id !== 'tile-lead'");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("down-lead");
        page.locator("#shown-by-company").uncheck();
        page.locator(".form-buttons .btn-primary").click();
        page.waitForURL("**/cockpit/committee");

        assertThat(page.locator(".board > .tile").nth(1).getAttribute("id")).isEqualTo("tile-lead");
        assertThat(page.locator("#tile-by-company").count()).isZero();
    }

    @Test
    void itFitsAPhone(Browsing browsing) {
        browsing.signIn("group");
        browsing.onPhone();
        var page = browsing.page();
        page.context().addCookies(List.of(new Cookie("weft_language", "zh-CN").setUrl(page.url())));
        browsing.open(COCKPIT);
        browsing.picture("cockpit-phone");

        var width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).isLessThanOrEqualTo(375);

        browsing.open("/cockpit/group?asOf=2026-10-31");
        page.waitForSelector("#tile-lead .stat-value a");
        browsing.picture("board-phone");
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(375);
    }
}
