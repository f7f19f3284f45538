package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contacts of the last year; the demo agent is busier than the others and has more to follow up. */
final class Conversations {

    private static final Weighted<String> MODES = Weighted.parse("PHONE45 IM24 VISIT18 COUNTER6 EMAIL3 EVENT4");

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Agent busiest;
    private final Dice dice;
    private int sequence;

    Conversations(DemoPlan plan, Sheets sheets, Agent busiest) {
        this.plan = plan;
        this.sheets = sheets;
        this.busiest = busiest;
        this.dice = Dice.of(plan.seed(), "conversations");
    }

    void write(List<Party> parties) {
        for (Party party : parties) {
            for (Subsidiary company : party.companies()) {
                Agent agent = party.home().agent(company);
                boolean lively = agent.equals(busiest);
                int count =
                        lively ? dice.between(1, 4) : company == Subsidiary.LIFE ? dice.below(3) : dice.below(9) / 7;
                write(party, agent, count);
            }
        }
    }

    private void write(Party p, Agent agent, int count) {
        LocalDate day = plan.today().minusDays(dice.between(250, 364));
        for (int i = 0; i < count; i++) {
            day = workday(dice.day(day, plan.today().minusDays(1)));
            contact(p, agent, day, i == count - 1);
        }
    }

    private static LocalDate workday(LocalDate day) {
        int late = day.getDayOfWeek().getValue() - 5;
        return late > 0 ? day.minusDays(late) : day;
    }

    private void contact(Party p, Agent agent, LocalDate day, boolean last) {
        Phrases phrases = Phrases.pick(dice, agent.company());
        boolean there = agent.leftOn() == null || agent.leftOn().isAfter(day);
        String at = day + "T" + dice.between(10, 20) + ":" + dice.between(10, 59) + ":00+08:00";
        String number = agent.company().number('T', ++sequence);
        sheets.of("contacts", agent.company())
                .row(
                        agent.company(),
                        number,
                        p.key(agent.company()),
                        there ? agent.number() : null,
                        at,
                        MODES.pick(dice),
                        dice.chance(0.8) ? "OUT" : "IN",
                        phrases.purpose(),
                        phrases.text(),
                        phrases.outcome(),
                        last && phrases.opensNextStep() ? next(agent) : null,
                        phrases.needs());
    }

    private @Nullable LocalDate next(Agent agent) {
        if (!agent.equals(busiest) && dice.chance(0.5)) {
            return null;
        }
        return plan.today().plusDays(dice.between(-4, 15));
    }
}
