package io.weft.tiering.web;

import io.weft.tiering.ProposeStrategy;
import io.weft.tiering.Strategy;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a tier is for, as a person writes it; product classes with commas between them. */
record StrategyForm(
        @Min(1) @Max(1000) @Nullable Integer contactDays,
        @NotBlank @Size(max = 500) @Nullable String packZh,
        @NotBlank @Size(max = 500) @Nullable String packEn,
        @Nullable List<@Pattern(regexp = "ACCIDENT|HEALTH|LIFE|PROPERTY|RETIREMENT") String> needs,

        @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9_, ，-]*") @Nullable
        String classes,

        @NotNull @FutureOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from) {

    static StrategyForm of(Strategy strategy, LocalDate from) {
        return new StrategyForm(
                strategy.contactDays(),
                strategy.packZh(),
                strategy.packEn(),
                strategy.needs(),
                String.join(", ", strategy.classes()),
                from);
    }

    static StrategyForm empty(LocalDate from) {
        return new StrategyForm(null, null, null, List.of(), null, from);
    }

    ProposeStrategy toCommand(String tier) {
        return new ProposeStrategy(
                tier,
                contactDays,
                packEn.strip(),
                packZh.strip(),
                needs == null ? List.of() : needs,
                classes == null
                        ? List.of()
                        : Arrays.stream(classes.toUpperCase().split("[,， ]+"))
                                .filter(one -> !one.isBlank())
                                .distinct()
                                .toList(),
                from);
    }
}
