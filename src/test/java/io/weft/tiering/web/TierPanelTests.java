package io.weft.tiering.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import io.weft.tiering.Crew;
import io.weft.tiering.Kin;
import io.weft.tiering.service.Recount;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a customer's page says of his tier, to whom. */
@WeftTest
class TierPanelTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Recount recount;

    @Autowired
    private Clock clock;

    private Kin kin;
    private Crew crew;
    private long gcid;

    /** Li of F-24 for the life company; with the P&C contract more than that. */
    @BeforeEach
    void aCustomerOfTwoCompanies() {
        kin = new Kin(jdbc, LocalDate.now(clock));
        crew = new Crew(jdbc);
        gcid = kin.customer();
        kin.policy(kin.record(gcid, kin.life, BigDecimal.valueOf(350_000)), kin.life, 6_000, 2);
        kin.policy(kin.record(gcid, kin.pc, null), kin.pc, 60_000, 5);
        kin.touch(gcid);
        while (recount.some() > 0) {
            // the rest of the list
        }
    }

    @Test
    void tellsACompanyOnlyWhatItMayKnow() {
        assertThat(panel(gcid, crew.manager(kin.life)))
                .hasStatusOk()
                .bodyText()
                .contains("Normal", "Potential at least 40", "6,000", kin.life)
                .doesNotContain(kin.pc, "66,000", "Key-manage</span>\n");
        assertThat(panel(gcid, crew.manager(kin.pc)))
                .bodyText()
                .contains("60,000", "unknown", kin.pc)
                .doesNotContain(kin.life, "66,000");
    }

    @Test
    void tellsAGroupDutyTheWhole() {
        assertThat(panel(gcid, crew.ofGroup("R16")))
                .hasStatusOk()
                .bodyText()
                .contains("Key-manage", "66,000", kin.life, kin.pc);
    }

    @Test
    void tellsAnotherCompanyAndAnOfficeWithoutNamesNothing() {
        var stranger = new Kin(jdbc, LocalDate.now(clock));
        assertThat(panel(gcid, crew.manager(stranger.life))).hasStatus(404);
        assertThat(panel(gcid, crew.ofGroup("R01"))).bodyText().doesNotContain("66,000", "Key-manage");
    }

    @Test
    void saysWhatIsMissingToTheNextTier() {
        assertThat(panel(gcid, crew.manager(kin.life)))
                .bodyText()
                .contains(
                        "To Key-develop:",
                        "one more answered contact in 90 days",
                        "To Key-manage:",
                        "44,000 more annual premium");
    }

    @Test
    void saysThatAProspectHasNoTier() {
        long prospect = kin.customer();
        kin.record(prospect, kin.life, null);
        assertThat(panel(prospect, crew.manager(kin.life))).bodyText().contains("Prospects");
    }

    @Test
    void putsTheTierIntoTheHeadOfThePage() {
        var page = mvc.get()
                .uri("/customers/" + gcid)
                .with(as(crew.manager(kin.life)))
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("who-grade", "Normal", "since " + LocalDate.now(clock));
    }

    @Test
    void theTimelineTellsTheMovesOfTheViewersCompanyOnly() {
        kin.policy(kin.record(gcid, kin.life, null), kin.life, 80_000, 5);
        kin.touch(gcid);
        while (recount.some() > 0) {
            // the rest of the list
        }

        assertThat(timeline(crew.manager(kin.life)))
                .contains("Went up:", "Normal → Key-manage", "First tier:", "Something changed");
        assertThat(timeline(crew.manager(kin.pc))).contains("First tier:").doesNotContain("Went up:");
        assertThat(timeline(crew.ofGroup("R16"))).contains("First tier:").doesNotContain("Went up:");
    }

    private String timeline(String login) {
        var answer = mvc.get()
                .uri("/customers/" + gcid + "/panels/contacts?source=tiers")
                .header("HX-Request", "true")
                .with(as(login))
                .exchange();
        return org.jsoup.Jsoup.parse(body(answer)).text();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult panel(long customer, String login) {
        return mvc.get()
                .uri("/customers/" + customer + "/panels/tier")
                .header("HX-Request", "true")
                .with(as(login))
                .exchange();
    }
}
