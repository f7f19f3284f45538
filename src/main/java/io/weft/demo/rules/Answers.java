package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.List;

/** What some customers answered in the last two years when a company asked them: mostly content, a few not. */
final class Answers {

    private static final double ASKED = 0.06;
    private static final int DAYS = 730;
    private static final Weighted<Integer> CSAT = Weighted.of(List.of(5, 4, 3, 2, 1), 46, 35, 12, 5, 2);
    private static final Weighted<Integer> NPS =
            Weighted.of(List.of(10, 9, 8, 7, 6, 5, 3, 0), 24, 28, 20, 12, 7, 5, 3, 1);
    private static final List<String> CLAIM = List.of("理赔结案", "保全办理");
    private static final List<String> YEARLY = List.of("年度回访", "新单回访");

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Dice dice;
    private int sequence;

    Answers(DemoPlan plan, Sheets sheets) {
        this.plan = plan;
        this.sheets = sheets;
        this.dice = Dice.of(plan.seed(), "answers");
    }

    void write(List<Party> parties) {
        for (Party party : parties) {
            for (Subsidiary company : party.companies()) {
                if (dice.chance(ASKED)) {
                    answer(party, company);
                }
            }
        }
    }

    private void answer(Party party, Subsidiary company) {
        LocalDate day = plan.today().minusDays(dice.between(2, DAYS));
        boolean afterService = dice.chance(0.6);
        sheets.of("surveys", company)
                .row(
                        company,
                        company.number('S', ++sequence),
                        party.key(company),
                        afterService ? "CSAT" : "NPS",
                        (afterService ? CSAT : NPS).pick(dice),
                        day + "T" + dice.between(10, 20) + ":" + dice.between(10, 59) + ":00+08:00",
                        dice.pick(afterService ? CLAIM : YEARLY));
    }
}
