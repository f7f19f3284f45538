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

/** {@code GET /api/v1/tiers}: the caller's view, page by page. */
@WeftTest
class TierApiTests {

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
    private long first;
    private long second;

    @BeforeEach
    void twoCustomers() {
        kin = new Kin(jdbc, LocalDate.now(clock));
        crew = new Crew(jdbc);
        first = kin.customer();
        second = kin.customer();
        kin.policy(kin.record(first, kin.life, BigDecimal.valueOf(200_000)), kin.life, 12_000, 6);
        kin.policy(kin.record(first, kin.pc, null), kin.pc, 60_000, 10);
        kin.policy(kin.record(second, kin.life, null), kin.life, 3_000, 0);
        kin.touch(first);
        kin.touch(second);
        while (recount.some() > 0) {
            // the rest of the list
        }
    }

    @Test
    void answersTheViewOfTheCallersCompanyPageByPage() {
        var manager = crew.manager(kin.life);
        assertThat(mvc.get().uri("/api/v1/tiers?limit=1").with(as(manager)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"rows": [{"gcid": "%d", "tier": "NORMAL", "value": 57.00, "ruleVersion": 1, "since": "%s"}],
                         "next": "%d"}
                        """.formatted(first, LocalDate.now(clock), first));
        assertThat(mvc.get().uri("/api/v1/tiers?limit=1&after=" + first).with(as(manager)))
                .bodyJson()
                .isLenientlyEqualTo("{\"rows\": [{\"gcid\": \"%d\"}], \"next\": null}".formatted(second));
    }

    @Test
    void answersTheGroupsViewToAGroupDuty() {
        assertThat(mvc.get().uri("/api/v1/tiers?limit=1&after=" + (first - 1)).with(as(crew.ofGroup("R16"))))
                .bodyJson()
                .isLenientlyEqualTo("{\"rows\": [{\"gcid\": \"%d\", \"tier\": \"KEY_MANAGE\"}]}".formatted(first));
    }

    @Test
    void answersAnAgentHisOwnCustomersOnly() {
        assertThat(mvc.get().uri("/api/v1/tiers").with(as(crew.agent(kin.life, "A1"))))
                .bodyJson()
                .isLenientlyEqualTo("{\"rows\": [], \"next\": null}");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThat(mvc.get().uri("/api/v1/tiers?after=x").with(as(crew.manager(kin.life))))
                .hasStatus(400)
                .hasContentType("application/problem+json");
    }
}
