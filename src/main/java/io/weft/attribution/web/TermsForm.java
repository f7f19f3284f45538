package io.weft.attribution.web;

import io.weft.attribution.AttributionTerms;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.ProposeTerms;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A version of the attribution rules as a person writes it: shares in percent, clocks in working days. */
record TermsForm(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal interaction,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal mutual,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal channel,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal help,

        @NotNull @Nullable ClaimMode first,
        @Nullable ClaimMode second,
        @Nullable ClaimMode third,
        @Nullable ClaimMode fourth,
        @NotNull @Min(1) @Max(60) @Nullable Integer confirmDays,
        @NotNull @Min(1) @Max(120) @Nullable Integer escalateDays,
        @NotNull @Min(1) @Max(120) @Nullable Integer disputeDays,
        @NotNull @Min(0) @Max(365) @Nullable Integer coolingDays,

        @NotNull @FutureOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotBlank @Size(max = 500) @Nullable String note) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TermsForm of(AttributionTerms terms, LocalDate from) {
        var order = terms.order();
        return new TermsForm(
                percent(terms, ClaimMode.INTERACTION),
                percent(terms, ClaimMode.MUTUAL),
                percent(terms, ClaimMode.CHANNEL),
                percent(terms, ClaimMode.JOINT_INFO),
                at(order, 0),
                at(order, 1),
                at(order, 2),
                at(order, 3),
                terms.confirmDays(),
                terms.escalateDays(),
                terms.disputeDays(),
                terms.coolingDays(),
                from,
                null);
    }

    ProposeTerms toCommand() {
        return new ProposeTerms(terms(), from, note);
    }

    private AttributionTerms terms() {
        var shares = new EnumMap<ClaimMode, Integer>(ClaimMode.class);
        shares.put(ClaimMode.INTERACTION, points(interaction));
        shares.put(ClaimMode.MUTUAL, points(mutual));
        shares.put(ClaimMode.CHANNEL, points(channel));
        shares.put(ClaimMode.JOINT_INFO, points(help));
        var order = new ArrayList<ClaimMode>();
        for (var mode : new ClaimMode[] {first, second, third, fourth}) {
            if (mode != null) {
                order.add(mode);
            }
        }
        return new AttributionTerms(shares, order, confirmDays, escalateDays, disputeDays, null, coolingDays);
    }

    private static BigDecimal percent(AttributionTerms terms, ClaimMode mode) {
        return new BigDecimal(
                BigDecimal.valueOf(terms.share(mode), 2).stripTrailingZeros().toPlainString());
    }

    private static int points(@Nullable BigDecimal percent) {
        return percent == null ? 0 : percent.multiply(HUNDRED).intValueExact();
    }

    private static @Nullable ClaimMode at(List<ClaimMode> order, int place) {
        return place < order.size() ? order.get(place) : null;
    }
}
