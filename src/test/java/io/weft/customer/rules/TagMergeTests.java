package io.weft.customer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The examples of docs/rules/portrait.md, and what must hold of any statements (F-23). */
class TagMergeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/customer/tag-weights.csv", numLinesToSkip = 1)
    void fades(String name, BigDecimal confidence, LocalDate on, LocalDate today, int halfLife, BigDecimal weight) {
        assertThat(new TagMerge(today, halfLife).weight(confidence, on).setScale(3, RoundingMode.HALF_UP))
                .as(name)
                .isEqualByComparingTo(weight);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/customer/tag-merges.csv", numLinesToSkip = 1)
    void theHeaviestHoldsAndTheOthersAreKept(String name, String said, String holds, @Nullable String others) {
        var number = new AtomicLong();
        var ranked = new TagMerge(TODAY, 365)
                .ranked(Arrays.stream(said.split("; "))
                        .map(one -> Voice.parse(one, number.incrementAndGet()))
                        .toList());

        assertThat(ranked.get(0).value()).as(name).isEqualTo(holds);
        assertThat(ranked.stream().skip(1).map(Voice::value))
                .containsExactly(others == null ? new String[0] : others.split(" "));
    }

    @Property
    void theOrderInWhichStatementsArriveDoesNotMatter(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> confidences,
            @ForAll @IntRange(max = 2000) int age) {
        var number = new AtomicLong();
        var said = confidences.stream()
                .map(percent -> new Voice(
                        "v" + percent,
                        BigDecimal.valueOf(percent, 2),
                        TODAY.minusDays((long) age * (percent % 3)),
                        number.incrementAndGet()))
                .toList();
        var backwards = new java.util.ArrayList<>(said);
        java.util.Collections.reverse(backwards);
        var merge = new TagMerge(TODAY, 365);

        assertThat(merge.ranked(backwards)).containsExactlyElementsOf(merge.ranked(said));
    }

    @Property
    void aStatementNeverGainsWeightByAge(
            @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(max = 4000) int age) {
        var merge = new TagMerge(TODAY, 365);
        var confidence = BigDecimal.valueOf(percent, 2);

        assertThat(merge.weight(confidence, TODAY.minusDays(age + 1L)))
                .isLessThanOrEqualTo(merge.weight(confidence, TODAY.minusDays(age)));
    }

    private record Voice(String value, BigDecimal confidence, LocalDate observedOn, long number)
            implements TagMerge.Said {

        static Voice parse(String text, long number) {
            var parts = text.split(" ");
            return new Voice(parts[0], new BigDecimal(parts[1]), LocalDate.parse(parts[2]), number);
        }
    }
}
