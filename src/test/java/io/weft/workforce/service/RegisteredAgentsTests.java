package io.weft.workforce.service;

import static io.weft.workforce.Agents.COMPANY;
import static io.weft.workforce.Agents.anAgent;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.AgentDirectory;
import io.weft.access.AgentPlace;
import io.weft.access.AgentRef;
import io.weft.access.OrgUnitRef;
import io.weft.support.WeftTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WeftTest
@Transactional
class RegisteredAgentsTests {

    @Autowired
    AgentDirectory agents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void knowsWhoReportsToSomebodyDirectlyAndThroughOthers() {
        AgentRef head = anAgent("A0").in(jdbc);
        AgentRef lead = anAgent("A1").under("A0").in(jdbc);
        AgentRef seller = anAgent("A2").under("A1").in(jdbc);
        anAgent("B1").in(jdbc);

        assertThat(agents.agentsUnder(head)).containsExactlyInAnyOrder(lead, seller);
        assertThat(agents.agentsUnder(seller)).isEmpty();
    }

    @Test
    void survivesAgentsWhoNameEachOtherAsSuperior() {
        AgentRef one = anAgent("A1").under("A2").in(jdbc);
        AgentRef other = anAgent("A2").under("A1").in(jdbc);

        assertThat(agents.agentsUnder(one)).containsExactly(other);
    }

    @Test
    void superiorsOfAnotherCompanyWithTheSameNumberAreSomebodyElse() {
        AgentRef head = anAgent("A0").in(jdbc);
        anAgent("A1").of("WORKFORCE-2").under("A0").in(jdbc);

        assertThat(agents.agentsUnder(head)).isEmpty();
    }

    @Test
    void findsTheAgentsOfUnitsAndNotOfUnitsBelow() {
        AgentRef here = anAgent("A1").sitsIn("U1").in(jdbc);
        anAgent("A2").sitsIn("U2").in(jdbc);

        assertThat(agents.agentsIn(List.of(new OrgUnitRef(COMPANY, "U1")))).isEqualTo(Set.of(here));
        assertThat(agents.agentsIn(List.of())).isEmpty();
    }

    @Test
    void theFirstServingAgentIsTheLowestNumberThatHasNotLeft() {
        anAgent("A1").left().in(jdbc);
        AgentRef first = anAgent("A2").named("李雷").sitsIn("U7").in(jdbc);
        anAgent("A3").in(jdbc);

        assertThat(agents.firstServing(COMPANY)).contains(new AgentPlace(first, "李雷", "U7"));
        assertThat(agents.firstServing("NOBODY")).isEmpty();
    }

    @Test
    void findsOneAgentByNumber() {
        AgentRef one = anAgent("A1").in(jdbc);

        assertThat(agents.find(one)).map(AgentPlace::agent).contains(one);
        assertThat(agents.find(new AgentRef(COMPANY, "A9"))).isEmpty();
    }
}
