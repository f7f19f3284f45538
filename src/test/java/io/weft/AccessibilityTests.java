package io.weft;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.lead.LeadsForTests;
import io.weft.penetration.RandomGroup;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import io.weft.support.Wcag;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The main pages break no rule of WCAG 2 A and AA that a machine can check; those of customers and claims are asked in their
 * own journeys, where they have something to show.
 */
@BrowserTest
class AccessibilityTests {

    private static final List<String> OF_THE_OFFICE = List.of(
            "/cockpit/group",
            "/cockpit/committee?segment=ORG",
            "/cockpit/branch",
            "/cockpit/group/arrangement",
            "/penetration",
            "/penetration?by=orgUnit",
            "/penetration/people",
            "/penetration/change",
            "/penetration/definitions",
            "/attribution/rules",
            "/attribution/rules/1",
            "/attribution/rules/new",
            "/cohorts?by=CHANNEL",
            "/leads",
            "/leads/board",
            "/leads/figures",
            "/deals",
            "/tiers",
            "/tiering",
            "/tiering/rules/1",
            "/tiering/rules/1/customer",
            "/tiering/runs");
    private static final List<String> OF_THE_ADMIN = List.of(
            "/companies",
            "/org-units",
            "/users",
            "/users/new",
            "/products",
            "/channels",
            "/authorities",
            "/agreements",
            "/partners",
            "/agents",
            "/feeds",
            "/feeds/new",
            "/jobs",
            "/audit",
            "/calendar",
            "/parameters",
            "/parameters/P.pen.unit",
            "/tags",
            "/notifications",
            "/me");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void aGroupWithContracts() {
        transactions.executeWithoutResult(status -> new RandomGroup(jdbc, new Random(7)).write());
    }

    @Test
    void aPageThatShutsPeopleOutIsNoticed(Browsing browsing) {
        browsing.open("/sign-in")
                .page()
                .setContent("<html><body><img src='x'><p style='color:#eee'>x</p></body></html>");

        assertThat(Wcag.violations(browsing)).hasSizeGreaterThan(2);
    }

    @Test
    void theMainPagesAreOpenToEverybody(Browsing browsing) {
        var signedOut = Wcag.violations(browsing.open("/sign-in"));
        browsing.signIn("group");
        var frame = Wcag.violations(browsing.open("/penetration"));
        var office = OF_THE_OFFICE.stream()
                .flatMap(path -> Wcag.violations(browsing, path).stream())
                .toList();
        browsing.page().context().clearCookies();
        browsing.signIn("admin");
        var admin = OF_THE_ADMIN.stream()
                .flatMap(path -> Wcag.violations(browsing, path).stream())
                .toList();

        browsing.page().context().clearCookies();
        browsing.signIn("steward");
        var steward = Stream.of("/", "/customers/quality", "/customers/quality/conflicts")
                .flatMap(path -> Wcag.violations(browsing, path).stream())
                .toList();

        assertThat(steward).isEmpty();
        assertThat(signedOut).isEmpty();
        assertThat(frame).isEmpty();
        assertThat(office).isEmpty();
        assertThat(admin).isEmpty();
    }

    @Test
    void thePagesOfALeadAreOpenToEverybody(Browsing browsing) {
        var leads = new LeadsForTests(jdbc);
        var life = leads.company("LIFE");
        var pc = leads.company("PC");
        leads.product(pc, "MOTOR", "OPEN", null, false);
        var giver = leads.seller(life);
        var seller = leads.seller(pc);
        var manager = leads.manager(pc);
        long gcid = leads.customer(giver, "夏侯惇");
        leads.consent(gcid, life, pc);
        long lead = leads.referral(gcid, giver, seller, "MOTOR");
        browsing.signIn(giver);
        var given = Stream.of(
                        "/", "/leads?side=GIVEN", "/leads/" + lead, "/leads/new?gcid=" + gcid, "/customers/" + gcid)
                .flatMap(path -> Wcag.violations(browsing, path).stream())
                .toList();
        browsing.page().context().clearCookies();
        browsing.signIn(seller);
        var worked = Stream.of("/leads/" + lead, "/leads/board", "/claims/new")
                .flatMap(path -> Wcag.violations(browsing, path).stream())
                .toList();
        browsing.page().context().clearCookies();
        browsing.signIn(manager);
        var managed = Stream.of("/leads", "/leads/figures", "/leads/waivers", "/deals", "/deals/new?gcid=" + gcid)
                .flatMap(path -> Wcag.violations(browsing, path).stream())
                .toList();

        assertThat(given).isEmpty();
        assertThat(worked).isEmpty();
        assertThat(managed).isEmpty();
    }
}
