package io.weft;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.LoadState;
import io.weft.lead.LeadsForTests;
import io.weft.penetration.RandomGroup;
import io.weft.support.BrowserTest;
import io.weft.support.Browsing;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The main pages break no rule of WCAG 2 A and AA that a machine can check, in the light theme; the dark one
 * differs in its colours, so their contrast alone is asked for there.
 */
@BrowserTest
class AccessibilityTests {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Turns the page dark where it stands, with no colour halfway. */
    private static final String DARK = """
            () => {
                const root = document.documentElement;
                root.dataset.theme = 'dark';
                root.dataset.bsTheme = 'dark';
                getComputedStyle(document.body).color;
                document.getAnimations()
                    .filter(one => one.effect.getComputedTiming().endTime !== Infinity)
                    .forEach(one => one.finish());
            }
            """;

    private static final List<String> OF_THE_OFFICE = List.of(
            "/penetration",
            "/penetration?by=orgUnit",
            "/penetration/people",
            "/penetration/definitions",
            "/claims?show=ALL",
            "/claims/unearned",
            "/ledger",
            "/ledger/matrix",
            "/ledger/figures",
            "/ledger/periods",
            "/attribution/rules",
            "/attribution/rules/1",
            "/attribution/rules/new",
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
        boolean there = jdbc.sql("select exists (select from access_company where code = 'T1')")
                .query(Boolean.class)
                .single();
        if (!there) {
            transactions.executeWithoutResult(status -> new RandomGroup(jdbc, new Random(7)).write());
        }
    }

    @Test
    void theMainPagesAreOpenToEverybody(Browsing browsing) {
        browsing.open("/sign-in");
        var signedOut = violations(browsing, "/sign-in").toList();
        browsing.signIn("group");
        var office = OF_THE_OFFICE.stream()
                .flatMap(path -> violations(browsing, path))
                .toList();
        browsing.page().context().clearCookies();
        browsing.signIn("admin");
        var admin = OF_THE_ADMIN.stream()
                .flatMap(path -> violations(browsing, path))
                .toList();

        browsing.page().context().clearCookies();
        browsing.signIn("steward");
        var steward = Stream.of("/", "/customers/quality", "/customers/quality/conflicts")
                .flatMap(path -> violations(browsing, path))
                .toList();

        assertThat(steward).isEmpty();
        assertThat(signedOut).isEmpty();
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
                .flatMap(path -> violations(browsing, path))
                .toList();
        browsing.page().context().clearCookies();
        browsing.signIn(seller);
        var worked = Stream.of("/leads/" + lead, "/leads/board", "/claims/new")
                .flatMap(path -> violations(browsing, path))
                .toList();
        browsing.page().context().clearCookies();
        browsing.signIn(manager);
        var managed = Stream.of("/leads", "/leads/figures", "/leads/waivers", "/deals", "/deals/new?gcid=" + gcid)
                .flatMap(path -> violations(browsing, path))
                .toList();

        assertThat(given).isEmpty();
        assertThat(worked).isEmpty();
        assertThat(managed).isEmpty();
    }

    private static Stream<String> violations(Browsing browsing, String path) {
        browsing.open(path).page().waitForLoadState(LoadState.NETWORKIDLE);
        var light = new AxeBuilder(browsing.page())
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze();
        browsing.page().evaluate(DARK);
        var dark = new AxeBuilder(browsing.page())
                .setLegacyMode(true)
                .withRules(List.of("color-contrast"))
                .analyze();
        return Stream.of(light, dark)
                .flatMap(found -> found.getViolations().stream())
                .map(rule -> path + ": " + said(rule));
    }

    private static String said(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
