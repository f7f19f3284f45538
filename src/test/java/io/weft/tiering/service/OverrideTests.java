package io.weft.tiering.service;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.support.WeftTest;
import io.weft.tiering.Crew;
import io.weft.tiering.Kin;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One person asks for another tier, another agrees, and only their company's view moves. */
@WeftTest
class OverrideTests {

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
    private String asker;
    private String second;

    @BeforeEach
    void aCustomerOfTwoCompaniesAndTwoManagers() {
        kin = new Kin(jdbc, LocalDate.now(clock));
        crew = new Crew(jdbc);
        gcid = kin.customer();
        kin.policy(kin.record(gcid, kin.life, BigDecimal.valueOf(200_000)), kin.life, 12_000, 6);
        kin.policy(kin.record(gcid, kin.pc, null), kin.pc, 500, 1);
        kin.touch(gcid);
        recountAll();
        asker = crew.manager(kin.life);
        second = crew.manager(kin.life);
    }

    @Test
    void holdsOnceASecondPersonAgreesAndInTheirCompanysViewOnly() {
        var groupBefore = kin.tier(gcid, "");
        assertThat(ask("KEY_MANAGE", 30)).hasStatus(302);
        recountAll();
        assertThat(kin.tier(gcid, kin.life)).isEqualTo("NORMAL");

        assertThat(decide(second, true)).hasStatus(302);
        recountAll();

        assertThat(kin.tier(gcid, kin.life)).isEqualTo("KEY_MANAGE");
        assertThat(kin.tier(gcid, kin.pc)).isNotEqualTo("KEY_MANAGE");
        assertThat(kin.tier(gcid, "")).isEqualTo(groupBefore);
        assertThat(lastCause()).isEqualTo("OVERRIDE");
        assertThat(mvc.get().uri("/tiers/overrides").with(as(asker)))
                .bodyText()
                .as("from the tier the rule gives to the one that was set")
                .containsPattern("<span>Normal</span> → [\\s\\S]{0,300}Key-manage");
        assertThat(mvc.get().uri("/customers/" + gcid + "/panels/tier").with(as(asker)))
                .bodyText()
                .contains("Set by " + asker + ", agreed by " + second, "a friend of the house");
    }

    @Test
    void nobodyAgreesToWhatHeAskedFor() {
        ask("KEY_MANAGE", 30);
        decide(asker, true);
        assertThat(status()).isEqualTo("ASKED");
        assertThatThrownBy(() -> jdbc.sql(
                                "update tiering_override set status = 'APPROVED', decided_by = asked_by where gcid = :gcid")
                        .param("gcid", gcid)
                        .update())
                .hasMessageContaining("ck_tiering_override_two_people");
    }

    @Test
    void anotherCompanyNeitherSeesNorDecidesIt() {
        ask("KEY_MANAGE", 30);
        assertThat(decide(crew.manager(kin.pc), true)).hasStatus(404);
        assertThat(mvc.get().uri("/tiers/overrides").with(as(crew.manager(kin.pc))))
                .bodyText()
                .doesNotContain("a friend of the house");
    }

    @Test
    void endsByHandAndByItself() {
        ask("KEY_MANAGE", 30);
        decide(second, true);
        recountAll();
        mvc.post()
                .uri("/tiers/overrides/" + id() + "/end")
                .with(as(asker))
                .with(csrf())
                .exchange();
        recountAll();
        assertThat(kin.tier(gcid, kin.life)).isEqualTo("NORMAL");

        ask("KEY_DEVELOP", 1);
        decide(second, true);
        recountAll();
        assertThat(kin.tier(gcid, kin.life)).isEqualTo("KEY_DEVELOP");
        jdbc.sql("update tiering_override set valid_until = :day where gcid = :gcid and status = 'APPROVED'")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("gcid", gcid)
                .update();
        kin.touch(gcid);
        recountAll();
        assertThat(kin.tier(gcid, kin.life)).isEqualTo("NORMAL");
        assertThat(ask("ON_HOLD", 1)).as("a new one after the old one is over").hasStatus(302);
    }

    @Test
    void refusesTooLongTheSameTierAndASecondOne() {
        assertThat(ask("KEY_MANAGE", 181)).hasStatus(422).bodyText().contains("The last day lies between");
        assertThat(ask("NORMAL", 30)).hasStatus(422).bodyText().contains("other than the present one");
        assertThat(ask("NONSENSE", 30)).hasStatus(422);
        ask("KEY_MANAGE", 180);
        assertThat(ask("ON_HOLD", 30)).hasStatus(422).bodyText().contains("already asked for");
    }

    @Test
    void countsInTheMenuOfWhoeverCanDecide() {
        ask("KEY_MANAGE", 30);
        assertThat(mvc.get().uri("/tiers/overrides").with(as(second)))
                .bodyText()
                .contains("Agree", "a friend of the house");
        assertThat(mvc.get().uri("/tiers/overrides").with(as(asker))).bodyText().contains("waits for another person");
    }

    private MvcTestResult ask(String tier, int days) {
        return mvc.post()
                .uri("/customers/" + gcid + "/tier-override")
                .param("tier", tier)
                .param("reason", "a friend of the house")
                .param("until", LocalDate.now(clock).plusDays(days).toString())
                .with(as(asker))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult decide(String login, boolean approved) {
        return mvc.post()
                .uri("/tiers/overrides/" + id())
                .param("approved", Boolean.toString(approved))
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    private long id() {
        return jdbc.sql("select max(id) from tiering_override where gcid = :gcid")
                .param("gcid", gcid)
                .query(Long.class)
                .single();
    }

    private String status() {
        return jdbc.sql("select status from tiering_override where id = :id")
                .param("id", id())
                .query(String.class)
                .single();
    }

    private String lastCause() {
        return jdbc.sql("select cause from tiering_move where gcid = :gcid and viewer = :life order by id desc limit 1")
                .param("gcid", gcid)
                .param("life", kin.life)
                .query(String.class)
                .single();
    }

    private void recountAll() {
        int left;
        do {
            left = recount.some();
        } while (left > 0);
    }
}
