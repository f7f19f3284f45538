package io.weft.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.policy.LifeStage;
import io.weft.policy.StageChange;
import io.weft.policy.rules.LifeCycle.Contract;
import io.weft.policy.rules.LifeCycle.Limits;
import io.weft.policy.rules.LifeCycle.Trouble;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The examples of docs/rules/portrait.md (SR-CUS-20). */
class LifeCycleTests {

    private static final Limits LIMITS = new Limits(12, 3, 5, 60, 12);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/policy/life-stages.csv", numLinesToSkip = 1)
    void saysWhereACustomerStands(
            String name, @Nullable String contracts, @Nullable String troubles, LocalDate day, LifeStage stage) {
        assertThat(of(contracts, troubles).on(day)).as(name).isEqualTo(stage);
    }

    @Test
    void tellsEveryChangeOnItsDay() {
        var life = of("PC 2019-05-01 2020-05-01; PC 2021-01-01; LIFE 2023-01-01; BANK 2024-01-01", "U 2025-06-01");

        assertThat(life.changes(LocalDate.of(2026, 1, 1)))
                .containsExactly(
                        change("2019-05-01", LifeStage.NEW),
                        change("2020-05-01", LifeStage.AT_RISK),
                        change("2020-07-01", LifeStage.LOST),
                        change("2021-01-01", LifeStage.WON_BACK),
                        change("2022-01-01", LifeStage.GROWING),
                        change("2024-01-01", LifeStage.MATURE),
                        change("2025-06-01", LifeStage.AT_RISK));
    }

    @Property(tries = 200)
    void theChangesToldAreAllThereAre(@ForAll @Size(max = 5) List<@IntRange(max = 900) Integer> begins) {
        var start = LocalDate.of(2020, 1, 1);
        var life = new LifeCycle(
                LIMITS,
                begins.stream()
                        .map(day ->
                                new Contract("S" + day % 4, start.plusDays(day), start.plusDays(day + 1L + day % 400)))
                        .toList(),
                List.of());
        var until = start.plusDays(1500);
        var changes = life.changes(until);
        var stage = LifeStage.PROSPECT;
        for (var day = start; !day.isAfter(until); day = day.plusDays(1)) {
            var on = day;
            stage = changes.stream()
                    .filter(change -> change.from().equals(on))
                    .map(StageChange::stage)
                    .findFirst()
                    .orElse(stage);
            assertThat(life.on(day)).as("%s of %s", day, begins).isEqualTo(stage);
        }
    }

    private static StageChange change(String day, LifeStage stage) {
        return new StageChange(LocalDate.parse(day), stage);
    }

    private static LifeCycle of(@Nullable String contracts, @Nullable String troubles) {
        return new LifeCycle(
                LIMITS,
                list(contracts, p -> new Contract(p[0], LocalDate.parse(p[1]), end(p))),
                list(troubles, p -> new Trouble(LocalDate.parse(p[1]), end(p), p[0].equals("U"))));
    }

    private static LocalDate end(String[] parts) {
        return parts.length > 2 ? LocalDate.parse(parts[2]) : Contract.NO_END;
    }

    private static <T> List<T> list(@Nullable String text, Function<String[], T> parse) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("; "))
                        .map(one -> parse.apply(one.split(" ")))
                        .toList();
    }
}
