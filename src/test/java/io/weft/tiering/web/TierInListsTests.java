package io.weft.tiering.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.support.WeftTest;
import io.weft.tiering.Crew;
import io.weft.tiering.Kin;
import io.weft.tiering.service.Recount;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The tier in the lists of customers: a filter and a column, and never another tier than the viewer's own view gives. */
@WeftTest
class TierInListsTests {

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
    private long chen;
    private long zhao;
    private long prospect;

    /** Chen is NORMAL to the life company; with what the P&C company keeps sealed he is KEY_MANAGE to the group. */
    @BeforeEach
    void threeCustomers() {
        kin = new Kin(jdbc, LocalDate.now(clock));
        crew = new Crew(jdbc);
        chen = kin.customer();
        zhao = kin.customer();
        prospect = kin.customer();
        looksAfter("A1", kin.policy(kin.record(chen, kin.life, BigDecimal.valueOf(200_000)), kin.life, 12_000, 6));
        kin.policy(kin.record(chen, kin.pc, null), kin.pc, 60_000, 10);
        looksAfter("A2", kin.policy(kin.record(zhao, kin.life, BigDecimal.valueOf(200_000)), kin.life, 12_000, 6));
        kin.record(prospect, kin.life, null);
        kin.touch(chen);
        kin.touch(zhao);
        while (recount.some() > 0) {
            // the rest of the list
        }
    }

    @Test
    void aCompanyFiltersByItsOwnViewOnly() {
        var manager = crew.manager(kin.life);

        assertThat(customers("/customers?tier=NORMAL", manager)).containsExactly(chen, zhao);
        assertThat(customers("/customers?tier=KEY_MANAGE", manager)).isEmpty();
        assertThat(customers("/customers?tier=NOT_A_TIER", manager)).isEmpty();
        assertThat(customers("/customers?tier=NORMAL&q=王芳", manager)).containsExactlyInAnyOrder(chen, zhao);
    }

    @Test
    void theColumnSaysWhatTheViewersCompanyMayKnow() {
        var page = page("/customers", crew.manager(kin.life));

        assertThat(page.select("tr:contains(" + chen + ") .tier").text()).isEqualTo("Normal");
        assertThat(page.select("tr:contains(" + prospect + ") .tier"))
                .as("a prospect has no tier (A-18)")
                .isEmpty();
        assertThat(page.select("select[name=tier] option")).hasSize(6);
        assertThat(page("/customers?cols=AGE", crew.manager(kin.life)).select(".tier"))
                .isEmpty();
    }

    @Test
    void aGroupDutyFiltersByTheGroupsView() {
        var duty = crew.ofGroup("R16");

        assertThat(customers("/customers?tier=KEY_MANAGE&q=" + chen, duty)).containsExactly(chen);
        assertThat(customers("/customers?tier=NORMAL&q=" + chen, duty)).isEmpty();
    }

    @Test
    void anAgentFindsHisOwnOfATier() {
        assertThat(customers("/customers?tier=NORMAL", crew.agent(kin.life, "A1")))
                .containsExactly(chen);
    }

    @Test
    void theApiFiltersPageByPage() {
        var manager = crew.manager(kin.life);
        var answer = mvc.get()
                .uri("/api/v1/customers?tier=NORMAL&limit=1")
                .with(as(manager))
                .exchange();

        assertThat(answer).bodyJson().extractingPath("$.rows[*].gcid").isEqualTo(List.of(Long.toString(chen)));
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.next")
                .satisfies(next -> assertThat(mvc.get()
                                .uri("/api/v1/customers?tier=NORMAL&limit=1&after={next}", next)
                                .with(as(manager)))
                        .bodyJson()
                        .isLenientlyEqualTo("{\"rows\": [{\"gcid\": \"%d\"}], \"next\": null}".formatted(zhao)));
        assertThat(mvc.get().uri("/api/v1/customers?tier=KEY_MANAGE").with(as(manager)))
                .bodyJson()
                .isLenientlyEqualTo("{\"rows\": [], \"next\": null}");
    }

    @Test
    void aSavedViewKeepsTheTier() {
        var manager = crew.manager(kin.life);
        mvc.post()
                .uri("/customers/views?tier=NORMAL")
                .param("viewName", "normal ones")
                .with(as(manager))
                .with(csrf())
                .exchange();

        assertThat(page("/customers", manager).select("a:contains(normal ones)").attr("href"))
                .isEqualTo("/customers?tier=NORMAL");
    }

    private List<Long> customers(String path, String login) {
        return page(path, login).select("tbody a.row-link").eachAttr("href").stream()
                .map(href -> Long.valueOf(href.replace("/customers/", "")))
                .toList();
    }

    private void looksAfter(String agentNo, long policy) {
        jdbc.sql("update policy_policy set agent_no = :agent where id = :id")
                .param("agent", agentNo)
                .param("id", policy)
                .update();
    }

    private Document page(String path, String login) {
        var answer = mvc.get().uri(path).with(as(login)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
