package io.weft.attribution.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.weft.access.CurrentUser;
import io.weft.attribution.Books;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import io.weft.support.Wcag;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two managers agree in a real browser, and the matrix shows it. */
@BrowserTest
class ClaimJourneyTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    private Books books;

    @BeforeEach
    void managersWhoCanSignIn() {
        books = new Books(jdbc, drafting, decisions);
        jdbc.sql("""
                        update access_user
                           set password_hash = (select password_hash from access_user where login = 'agent')
                         where id in (:life, :pc)
                        """)
                .param("life", books.lifeManager.id())
                .param("pc", books.pcManager.id())
                .update();
    }

    @Test
    void twoManagersAgreeAndTheMatrixShowsIt(Browsing browsing) {
        books.drafted("5000.00");
        books.drafted("1000.00");
        var page = signIn(browsing, books.lifeManager).page();
        assertThat(page.locator("#panel-claims")).containsText("Claims: 2");

        browsing.open("/claims");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("Shift+X");
        assertThat(page.locator("[data-picks-text]")).containsText("6,000.00");
        page.keyboard().press("p");
        assertThat(page.locator("tbody")).containsText("6,000.00");
        page.waitForLoadState(); // keys work once the scripts of the page are there
        page.keyboard().press("y");
        assertThat(page.locator("[data-flash=success]")).containsText("Confirmed: 2");

        signIn(browsing, books.pcManager).onPhone().open("/claims");
        page.locator("tbody a.row-link").first().click();
        assertThat(page.locator(".step").first()).containsText("Agreed");
        page.locator("form[action$=confirm] button").click();
        assertThat(page.locator("[data-flash=success]")).containsText("booked");
        page.locator("form[action$=confirm] button").click();
        assertThat(page.locator("[data-flash=success]")).containsText("booked");

        browsing.open("/ledger/matrix?period=2026");
        page.locator("section:has(#lines-title) td a").first().click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody")).containsText("5,000.00");
    }

    @Test
    void keepsTheRulesOfAccessibility(Browsing browsing) {
        long open = books.drafted("5000.00");
        long disputed = books.drafted("700.00");
        decisions.object(new Objection(disputed, Grounds.AMOUNT, "金额不符"), books.pcManager);
        books.confirmBoth(books.drafted("900.00"));
        signIn(browsing, books.lifeManager);
        var pages = Stream.of(
                "/",
                "/claims",
                "/claims/confirm?id=" + open,
                "/claims/" + open,
                "/claims/" + disputed,
                "/claims/unearned?reason=NO_AUTHORITY",
                "/ledger",
                "/ledger/matrix?period=2026",
                "/ledger/figures",
                "/ledger/periods");

        Assertions.assertThat(pages.flatMap(path -> Wcag.violations(browsing, path).stream()))
                .isEmpty();
    }

    private static Browsing signIn(Browsing browsing, CurrentUser user) {
        browsing.page().context().clearCookies();
        return browsing.signIn(user.login());
    }
}
