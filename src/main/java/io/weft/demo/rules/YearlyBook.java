package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import io.weft.demo.rules.Ledger.Payment;
import io.weft.demo.rules.Policy.State;
import io.weft.demo.rules.Policy.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Covers of one year, renewed year after year until today or until the customer goes. */
final class YearlyBook {

    private static final double NOT_RENEWED = 0.1;
    private static final double CANCELLED = 0.025;
    private static final List<String> REASONS = List.of("CLIENT", "CLIENT", "DECLINED", "OTHER");

    private final DemoPlan plan;
    private final Ledger ledger;
    private final Sellers sellers;
    private final Dice dice;

    YearlyBook(DemoPlan plan, Ledger ledger, Sellers sellers) {
        this.plan = plan;
        this.ledger = ledger;
        this.sellers = sellers;
        this.dice = Dice.of(plan.seed(), "yearly");
    }

    /** The first day of a chain that began some time in the last three and a half years. */
    LocalDate start() {
        return plan.today().minusDays(dice.between(1, 1270));
    }

    void chain(Party holder, Product product, LocalDate start, int firstPremium) {
        Sale sale = sellers.sale(holder, product.company());
        int premium = firstPremium;
        @Nullable String previous = null;
        LocalDate effective = start;
        while (!effective.isAfter(plan.today())) {
            Term term = Term.yearly(effective, dice.between(0, 9));
            State state = state(product, term, previous);
            previous = write(new Policy(holder, product, sale, term, state, premium));
            if (state.endReason() != null) {
                return;
            }
            effective = effective.plusYears(1);
            premium = premium * dice.between(92, 108) / 100;
        }
    }

    private State state(Product product, Term term, @Nullable String previous) {
        LocalDate end = term.effective().plusYears(1);
        LocalDate cancelled = term.effective().plusDays(dice.between(20, 300));
        if (dice.chance(CANCELLED) && !cancelled.isAfter(plan.today())) {
            return new State("SURRENDERED", cancelled, previous, reason(product));
        }
        if (end.isAfter(plan.today())) {
            return new State("INFORCE", term.effective(), previous, null);
        }
        return new State("EXPIRED", end, previous, dice.chance(NOT_RENEWED) ? reason(product) : null);
    }

    private String reason(Product product) {
        return product.category().startsWith("MOTOR") && dice.chance(0.3) ? "VEHICLE_GONE" : dice.pick(REASONS);
    }

    private String write(Policy p) {
        String number = ledger.policy(p);
        LocalDate due = p.term().effective();
        String phase = p.state().renewalOf() == null ? "FIRST" : "RENEWAL";
        String receipt = ledger.receipt(
                p.company(), number, new Payment(phase, due, due.minusDays(dice.between(0, 5)), p.premium(), null));
        LocalDate since = p.state().since();
        if (p.state().status().equals("SURRENDERED") && receipt != null) {
            int back =
                    (int) (p.premium() * (p.term().effective().plusYears(1).toEpochDay() - since.toEpochDay()) / 365);
            ledger.receipt(p.company(), number, new Payment(phase, since, since, -back, receipt));
        }
        if (dice.chance(p.product() == Product.MOTOR ? 0.13 : 0.03)) {
            ledger.claim(
                    p.company(), number, due.plusDays(dice.between(5, 360)), p.premium() * dice.between(20, 900) / 100);
        }
        return number;
    }
}
