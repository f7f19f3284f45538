package io.weft.tiering.web;

import io.weft.tiering.CustomerFacts;
import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.Subject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one customer as a person types them, to see what a rule makes of them; money in CNY. */
record TrialForm(
        @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal premium,

        @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal single,

        @Min(0) @Max(9) @Nullable Integer series,

        @DecimalMin("0") @DecimalMax("120") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal years,

        @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal income,

        @Min(0) @Max(5) @Nullable Integer gaps,
        @Min(0) @Max(999) @Nullable Integer contacts,
        @Nullable Boolean lapsed,
        @Nullable Boolean blocked,
        @Size(max = 40) @Nullable String channel,
        @Nullable Long gcid) {

    private static final int NEEDS = 5;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Somebody to begin with. */
    static TrialForm example() {
        return new TrialForm(
                BigDecimal.valueOf(24_000),
                null,
                2,
                BigDecimal.valueOf(4),
                BigDecimal.valueOf(200_000),
                3,
                2,
                false,
                false,
                "",
                null);
    }

    /** A real customer to begin with. */
    static TrialForm of(long gcid, CustomerFacts facts) {
        long regular = facts.premium().entrySet().stream()
                .filter(one -> one.getKey() != PremiumKind.SINGLE)
                .mapToLong(one -> one.getValue())
                .sum();
        return new TrialForm(
                BigDecimal.valueOf(regular, 2),
                BigDecimal.valueOf(facts.premium(PremiumKind.SINGLE), 2),
                (int) facts.measure(Subject.SERIES),
                Subject.TENURE.written(FactView.tenure(facts.since(), facts.day())),
                facts.income() == null ? null : BigDecimal.valueOf(facts.income(), 2),
                (int) facts.measure(Subject.GAPS),
                facts.contacts(),
                !facts.inForce(),
                facts.blocked() || facts.deceased(),
                facts.channel(),
                gcid);
    }

    CustomerFacts facts(LocalDate day) {
        var kinds = new EnumMap<PremiumKind, Long>(PremiumKind.class);
        kinds.put(PremiumKind.LONG, fen(premium));
        kinds.put(PremiumKind.SINGLE, fen(single));
        var since = day.minusMonths(years == null ? 0 : years.multiply(MONTHS).longValue());
        return new CustomerFacts(
                day,
                kinds,
                bits(series == null ? 0 : series),
                bits(NEEDS - (gaps == null ? NEEDS : gaps)),
                since,
                income == null ? null : fen(income),
                contacts == null ? 0 : contacts,
                !Boolean.TRUE.equals(lapsed),
                Boolean.TRUE.equals(blocked),
                false,
                series == null ? 0 : series,
                since,
                null,
                channel == null ? "" : channel,
                List.of());
    }

    private static int bits(int many) {
        return (1 << many) - 1;
    }

    private static long fen(@Nullable BigDecimal money) {
        return money == null ? 0 : money.movePointRight(2).longValueExact();
    }
}
