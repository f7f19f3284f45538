package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;

/** Holdings at the bank and the securities firm. */
final class Accounts {

    private static final Weighted<String> BANDS = Weighted.parse("0-10k42 10k-50k30 50k-200k18 200k-1m8 1m+2");
    private static final double CLOSED = 0.06;

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Ledger ledger;
    private final Dice dice;

    Accounts(DemoPlan plan, Sheets sheets, Ledger ledger) {
        this.plan = plan;
        this.sheets = sheets;
        this.ledger = ledger;
        this.dice = Dice.of(plan.seed(), "accounts");
    }

    void write(Party holder) {
        if (holder.knownTo(Subsidiary.BANK)) {
            bank(holder);
        }
        if (holder.knownTo(Subsidiary.SEC)) {
            open(holder, Product.SECURITIES);
            maybe(holder, Product.FUND, 0.4);
        }
    }

    private void bank(Party holder) {
        open(holder, Product.CURRENT);
        if (!holder.person()) {
            maybe(holder, Product.DEPOSIT, 0.3);
            return;
        }
        int age = holder.age(plan.today());
        maybe(holder, Product.DEPOSIT, age > 50 ? 0.4 : 0.15);
        maybe(holder, Product.WEALTH, 0.14);
        maybe(holder, Product.LOAN, age >= 26 && age <= 52 ? 0.18 : 0.01);
        maybe(holder, Product.CARD, age < 60 ? 0.34 : 0.12);
    }

    private void maybe(Party holder, Product product, double probability) {
        if (dice.chance(probability)) {
            open(holder, product);
        }
    }

    private void open(Party holder, Product product) {
        Subsidiary company = product.company();
        Agent own = holder.home().agent(company);
        Agent life = holder.home().agent(Subsidiary.LIFE);
        boolean referred = product == Product.CARD && holder.knownTo(Subsidiary.LIFE) && dice.chance(0.35);
        LocalDate opened = plan.today().minusDays(dice.between(10, 3600));
        boolean closed = dice.chance(CLOSED);
        sheets.of("holdings", company)
                .row(
                        company,
                        ledger.nextNumber(company, 'D'),
                        product.code(),
                        holder.key(company),
                        referred ? life.channel() : own.channel(),
                        company.outlet(holder.home().place()),
                        referred ? life.number() : own.number(),
                        referred ? Subsidiary.LIFE : null,
                        opened,
                        closed ? dice.day(opened.plusDays(1), plan.today()) : null,
                        BANDS.pick(dice),
                        referred ? life.unit() : null);
    }
}
