package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Numbers policies, receipts and claims and writes their rows; receipts older than three years are left out. */
final class Ledger {

    private static final int RECEIPT_YEARS = 3;

    /** One payment; a negative amount gives money back for an earlier one. */
    record Payment(
            String phase,
            LocalDate due,
            LocalDate received,
            int amount,
            @Nullable String refundOf) {}

    private final DemoPlan plan;
    private final Sheets sheets;
    private final Dice dice;
    private final Map<Subsidiary, AtomicInteger> numbers = new EnumMap<>(Subsidiary.class);

    Ledger(DemoPlan plan, Sheets sheets) {
        this.plan = plan;
        this.sheets = sheets;
        this.dice = Dice.of(plan.seed(), "ledger");
        for (Subsidiary company : Subsidiary.values()) {
            numbers.put(company, new AtomicInteger());
        }
    }

    String nextNumber(Subsidiary company, char kind) {
        AtomicInteger last = numbers.get(company);
        return company.number(kind, last == null ? 0 : last.incrementAndGet());
    }

    /** Writes the policy and returns its number. */
    String policy(Policy p) {
        Subsidiary company = p.company();
        String number = nextNumber(company, 'P');
        sheets.of("policies", company)
                .row(
                        company,
                        number,
                        p.product().code(),
                        p.holder().key(company),
                        p.insuredKey(),
                        p.sale().channel(),
                        p.sale().unit(),
                        p.sale().agent(),
                        p.sale().seller(),
                        p.sale().partner(),
                        p.term().issued().minusDays(dice.between(0, 6)),
                        p.term().issued(),
                        p.term().effective(),
                        p.term().expires(),
                        p.term().mode(),
                        p.term().payYears(),
                        p.premium() + ".00",
                        p.state().status(),
                        p.state().since(),
                        p.state().renewalOf(),
                        p.sale().sellerUnit(),
                        p.sale().serviceAgent(),
                        p.state().endReason());
        return number;
    }

    /** Writes the payment and returns its number; an old or future one is not written and has none. */
    @Nullable
    String receipt(Subsidiary company, String policy, Payment p) {
        if (p.received().isBefore(plan.today().minusYears(RECEIPT_YEARS))
                || p.received().isAfter(plan.today())) {
            return null;
        }
        String number = nextNumber(company, 'R');
        String tax = company == Subsidiary.PC ? String.format("%.2f", p.amount() * 6 / 106.0) : "0.00";
        sheets.of("receipts", company)
                .row(company, number, policy, p.phase(), p.due(), p.received(), p.amount() + ".00", tax, p.refundOf());
        return number;
    }

    void claim(Subsidiary company, String policy, LocalDate reported, int amount) {
        if (reported.isAfter(plan.today())) {
            return;
        }
        LocalDate paid = reported.plusDays(dice.between(3, 60));
        boolean settled = !paid.isAfter(plan.today());
        sheets.of("claims", company)
                .row(
                        company,
                        nextNumber(company, 'K'),
                        policy,
                        reported,
                        settled ? paid : null,
                        amount + ".00",
                        settled ? "PAID" : "OPEN");
    }
}
