package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.List;

/** Which contracts a customer has at each company that knows them. */
final class Portfolio {

    private static final Weighted<Product> LIFE_PRODUCTS = Weighted.of(
            List.of(Product.WHOLE_LIFE, Product.TERM_LIFE, Product.ENDOWMENT, Product.LIFE_ACCIDENT), 40, 20, 20, 20);
    private static final double PROSPECT = 0.03;

    private final LongTermBook longTerm;
    private final YearlyBook yearly;
    private final Accounts accounts;
    private final Dice dice;

    Portfolio(DemoPlan plan, Sheets sheets, List<String> brokers) {
        Ledger ledger = new Ledger(plan, sheets);
        Sellers sellers = new Sellers(Dice.of(plan.seed(), "sellers"), brokers);
        this.longTerm = new LongTermBook(plan, ledger, sellers);
        this.yearly = new YearlyBook(plan, ledger, sellers);
        this.accounts = new Accounts(plan, sheets, ledger);
        this.dice = Dice.of(plan.seed(), "portfolio");
    }

    void write(List<Party> parties) {
        for (Party party : parties) {
            if (party.person()) {
                person(party);
            } else {
                organisation(party);
            }
            accounts.write(party);
        }
    }

    private void person(Party p) {
        for (Subsidiary company : p.companies()) {
            if (dice.chance(PROSPECT)) {
                continue;
            }
            switch (company) {
                case LIFE -> life(p);
                case PC -> property(p);
                case HEALTH -> health(p);
                case PENSION -> longTerm.write(p, Product.ANNUITY);
                default -> {}
            }
        }
    }

    private void life(Party p) {
        int count = dice.chance(0.3) ? 2 : 1;
        for (int i = 0; i < count; i++) {
            Product product = LIFE_PRODUCTS.pick(dice);
            if (product == Product.LIFE_ACCIDENT) {
                yearly.chain(p, product, yearly.start(), dice.between(2, 9) * 60);
            } else {
                longTerm.write(p, product);
            }
        }
    }

    private void property(Party p) {
        boolean car = dice.chance(0.55);
        if (car) {
            LocalDate start = yearly.start();
            yearly.chain(p, Product.MOTOR, start, dice.between(1500, 6200));
            yearly.chain(p, Product.MOTOR_COMPULSORY, start, 950);
        }
        if (dice.chance(0.18)) {
            yearly.chain(p, Product.HOME, yearly.start(), dice.between(10, 60) * 10);
        }
        if (!car || dice.chance(0.1)) {
            yearly.chain(p, Product.PC_ACCIDENT, yearly.start(), dice.between(10, 40) * 10);
        }
    }

    private void health(Party p) {
        if (dice.chance(0.75)) {
            yearly.chain(p, Product.MEDICAL, yearly.start(), dice.between(260, 1900));
        } else {
            longTerm.write(p, Product.ILLNESS);
        }
    }

    private void organisation(Party p) {
        for (Subsidiary company : p.companies()) {
            switch (company) {
                case PC -> {
                    yearly.chain(p, Product.FACTORY, yearly.start(), dice.between(80, 900) * 100);
                    yearly.chain(p, Product.LIABILITY, yearly.start(), dice.between(30, 300) * 100);
                }
                case HEALTH -> yearly.chain(p, Product.GROUP_MEDICAL, yearly.start(), dice.between(200, 2000) * 100);
                case PENSION -> yearly.chain(p, Product.ENTERPRISE_ANNUITY, yearly.start(), 100_000);
                default -> {}
            }
        }
    }
}
