package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.YearMonth;
import java.util.List;

/** What the insurers of the group spent in each of the last 24 closed months, by channel and line. */
final class Expenses {

    private static final int MONTHS = 24;

    /** A company's classes, its channels and what a month costs there in yuan, more or less. */
    private record Line(Subsidiary company, String productClass, String channel, int selling) {}

    private static final List<Line> LINES = List.of(
            new Line(Subsidiary.LIFE, "WHOLE_LIFE", "IND_LIFE", 420_000),
            new Line(Subsidiary.PC, "MOTOR", "IND_PC", 260_000),
            new Line(Subsidiary.HEALTH, "MEDICAL", "IND_HEALTH", 110_000));

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Dice dice;

    Expenses(DemoPlan plan, Sheets sheets) {
        this.plan = plan;
        this.sheets = sheets;
        this.dice = Dice.of(plan.seed(), "expenses");
    }

    void write() {
        YearMonth last = YearMonth.from(plan.today()).minusMonths(1);
        for (Line line : LINES) {
            for (int back = MONTHS - 1; back >= 0; back--) {
                month(line, last.minusMonths(back), (MONTHS - back) * 10);
            }
        }
    }

    private void month(Line line, YearMonth month, int number) {
        spend(line, month, new Spent(number, "SELLING", line.selling()));
        spend(line, month, new Spent(number + 1, "EXPENSE", line.selling() * 3 / 5));
        spend(line, month, new Spent(number + 2, "CLAIMS", line.selling() * 9 / 5));
    }

    /** One kind of spending, more or less so many yuan. */
    private record Spent(int number, String type, int about) {}

    private void spend(Line line, YearMonth month, Spent spent) {
        int amount = (int) (spent.about() * (long) dice.between(88, 112) / 100);
        sheets.of("costs", line.company())
                .row(
                        line.company(),
                        line.company().number('E', spent.number()),
                        month,
                        spent.type(),
                        line.channel(),
                        line.company().headOffice(),
                        line.productClass(),
                        amount + ".00");
    }
}
