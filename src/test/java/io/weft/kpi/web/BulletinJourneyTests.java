package io.weft.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import io.weft.support.Wcag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office draws a bulletin, comments on it and publishes it; the committee is told and reads it. */
@BrowserTest
class BulletinJourneyTests {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMeasuredMonth() {
        jdbc.sql(
                        "insert into kpi_period (period, measured_at, fed) values ('2020-03-01', now(), '{CUSTOMERS,PRODUCTS}')"
                                + " on conflict do nothing")
                .update();
        jdbc.sql("insert into kpi_fact values ('2020-03-01', 'MONTH', 'GROUP', 'GROUP', 'CUSTOMERS', '', 100),"
                        + " ('2020-03-01', 'MONTH', 'GROUP', 'GROUP', 'PRODUCTS', '', 175) on conflict do nothing")
                .update();
    }

    @Test
    void fromTheDraftToTheReader(Browsing browsing) {
        browsing.signIn("group");
        var page = browsing.page();
        browsing.open("/bulletins");
        var list = Wcag.violations(browsing);
        browsing.open("/bulletins");
        page.locator("form[action='/bulletins/2020-03/draft'] button").click();
        page.waitForURL("**/bulletins/2020-03/draft");
        page.locator("#f-headline").fill("More than one product each");
        page.locator("textarea").first().fill("Keep going.\nMotor first.");
        page.waitForSelector("[role=status] >> text=Saved by itself");
        var draft = Wcag.violations(browsing);
        page.locator(".bulletin-buttons > button").click();
        assertThat(page.locator("#f-headline").inputValue()).isEqualTo("More than one product each");
        page.locator(".bulletin-buttons summary").click();
        page.locator("button[formaction$='/publication']").click();
        page.waitForURL("**/bulletins/2020-03");
        browsing.picture("bulletin-published");

        page.context().clearCookies();
        browsing.signIn("committee");
        browsing.open("/notifications");
        page.locator("text=More than one product each").first().click();
        page.waitForURL("**/bulletins/2020-03");
        assertThat(page.locator(".bulletin-said").first().textContent()).contains("Penetration is 1.75");
        assertThat(page.locator(".bulletin-comment").textContent()).contains("Motor first.");
        var read = Wcag.violations(browsing);
        browsing.onPhone();
        browsing.picture("bulletin-phone");
        var width = page.evaluate("document.documentElement.scrollWidth");

        assertThat(((Number) width).intValue()).isLessThanOrEqualTo(375);
        assertThat(list).isEmpty();
        assertThat(draft).isEmpty();
        assertThat(read).isEmpty();
    }
}
