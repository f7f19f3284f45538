package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import io.weft.demo.rules.Ledger.Payment;
import io.weft.demo.rules.Policy.State;
import io.weft.demo.rules.Policy.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Long-term policies with a premium every year: issued up to nine years ago, most in force, some ended early. */
final class LongTermBook {

    private static final int GRACE_DAYS = 60;
    private static final int COOLING_OFF_DAYS = 14;
    private static final Weighted<String> FATES =
            Weighted.parse("INFORCE870 LAPSED55 SURRENDERED45 CANCELLED_COOLING14 PROPOSED8 CLAIM_TERMINATED8");

    private final DemoPlan plan;
    private final Ledger ledger;
    private final Sellers sellers;
    private final Dice dice;

    LongTermBook(DemoPlan plan, Ledger ledger, Sellers sellers) {
        this.plan = plan;
        this.ledger = ledger;
        this.sellers = sellers;
        this.dice = Dice.of(plan.seed(), "long-term");
    }

    void write(Party holder, Product product) {
        LocalDate today = plan.today();
        String fate = FATES.pick(dice);
        LocalDate issued = today.minusDays(fate.equals("PROPOSED") ? dice.between(1, 12) : dice.between(25, 9 * 365));
        boolean single = dice.chance(0.1);
        int years = single ? 1 : dice.pick(List.of(3, 5, 10, 10, 20));
        Term term =
                new Term(issued, issued.plusDays(1), expires(product, issued), single ? "SINGLE" : "REGULAR", years);
        State state = state(fate, issued, years);
        int premium = premium(holder, product) * (single ? 5 : 1);
        Policy policy = new Policy(holder, product, sellers.sale(holder, product.company()), term, state, premium);
        String number = ledger.policy(policy);
        if (!state.status().equals("PROPOSED")) {
            receipts(policy, number);
        }
        if (state.status().equals("CLAIM_TERMINATED")) {
            ledger.claim(product.company(), number, state.since().minusDays(10), premium * 20);
        }
    }

    private State state(String fate, LocalDate issued, int years) {
        LocalDate today = plan.today();
        int age = (int) (today.toEpochDay() - issued.toEpochDay());
        LocalDate ended = fate.equals("CANCELLED_COOLING")
                ? issued.plusDays(dice.between(2, COOLING_OFF_DAYS))
                : issued.plusDays(dice.between(20, age));
        LocalDate lapsed = issued.plusYears(dice.between(1, 8)).plusDays(GRACE_DAYS);
        LocalDate due = lastDue(issued, today);
        return switch (fate) {
            case "PROPOSED" -> new State(fate, issued, null, null);
            case "LAPSED" ->
                years > 1 && lapsed.isBefore(today) && lapsed.isBefore(issued.plusYears(years))
                        ? new State(fate, lapsed, null, null)
                        : new State("INFORCE", issued, null, null);
            case "INFORCE" ->
                inGrace(issued, due, years)
                        ? new State("GRACE", due, null, null)
                        : new State("INFORCE", issued, null, null);
            default -> new State(fate, ended, null, null);
        };
    }

    private boolean inGrace(LocalDate issued, LocalDate due, int years) {
        boolean owed = due.isAfter(issued) && due.isBefore(issued.plusYears(years));
        return owed && due.plusDays(GRACE_DAYS).isAfter(plan.today()) && dice.chance(0.3);
    }

    private static LocalDate lastDue(LocalDate issued, LocalDate today) {
        return issued.plusYears(issued.until(today).getYears());
    }

    /** Paid every year until the end, the last one missing for a lapse or in grace, given back within cooling-off. */
    private void receipts(Policy p, String number) {
        State state = p.state();
        boolean ended = !state.status().equals("INFORCE");
        LocalDate until = switch (state.status()) {
            case "LAPSED" -> state.since().minusDays(GRACE_DAYS + 1);
            case "GRACE" -> state.since().minusDays(1);
            default -> ended ? state.since().minusDays(1) : plan.today();
        };
        @Nullable String last = null;
        int years = p.term().payYears() == null ? 1 : p.term().payYears();
        for (int k = 0; k < years; k++) {
            LocalDate due = p.term().issued().plusYears(k);
            if (due.isAfter(until)) {
                break;
            }
            LocalDate latest = due.plusDays(k == 0 ? 0 : dice.between(0, 20));
            LocalDate received = latest.isAfter(until) ? due : latest;
            last = ledger.receipt(
                    p.company(), number, new Payment(k == 0 ? "FIRST" : "CONTINUED", due, received, p.premium(), null));
        }
        if (state.status().equals("CANCELLED_COOLING") && last != null) {
            ledger.receipt(p.company(), number, new Payment("FIRST", state.since(), state.since(), -p.premium(), last));
        }
    }

    private static @Nullable LocalDate expires(Product product, LocalDate issued) {
        if (product == Product.TERM_LIFE) {
            return issued.plusYears(20);
        }
        return product == Product.ENDOWMENT ? issued.plusYears(15) : null;
    }

    private int premium(Party holder, Product product) {
        int age = holder.age(plan.today());
        int base = switch (product.code()) {
            case "TL01" -> 900 + age * 25;
            case "CI01" -> 3000 + age * 90;
            case "PA01" -> 12_000;
            default -> 5000 + age * 60;
        };
        return base * dice.between(6, 22) / 1000 * 100;
    }
}
