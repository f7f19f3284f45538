package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.List;

/** Who looks after whom beside the seller: successors of agents who left, relationship managers of the bank. */
final class Assignments {

    private static final int WELL_OFF = 200_000;

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Workforce workforce;
    private final Dice dice;

    Assignments(DemoPlan plan, Sheets sheets, Workforce workforce) {
        this.plan = plan;
        this.sheets = sheets;
        this.workforce = workforce;
        this.dice = Dice.of(plan.seed(), "assignments");
    }

    void write(List<Party> parties) {
        for (Party party : parties) {
            for (Subsidiary company : party.companies()) {
                assign(party, party.home().agent(company));
            }
        }
    }

    private void assign(Party p, Agent agent) {
        Subsidiary company = agent.company();
        LocalDate left = agent.leftOn();
        if (left != null && dice.chance(0.6)) {
            List<Agent> there = workforce.at(company, p.home().place()).stream()
                    .filter(Agent::active)
                    .toList();
            if (!there.isEmpty()) {
                row(p, dice.pick(there), company == Subsidiary.LIFE ? "COLLECTION" : "LINE_AGENT", left);
            }
        } else if (left == null
                && company == Subsidiary.BANK
                && p.person()
                && p.life().income() > WELL_OFF) {
            row(p, agent, "LEAD_RM", plan.today().minusDays(dice.between(10, 900)));
        } else if (left == null && company == Subsidiary.LIFE && dice.chance(0.25)) {
            row(p, agent, "LINE_AGENT", plan.today().minusDays(dice.between(10, 900)));
        }
    }

    private void row(Party p, Agent agent, String role, LocalDate from) {
        sheets.of("assignments", agent.company())
                .row(agent.company(), p.key(agent.company()), agent.number(), role, from, null);
    }
}
