package io.weft.tiering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hysteresis (P.tier.run), fifths (PR-ANA-05) and life-time value (PR-ANA-06). */
class SmallRulesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "up at once,                    3, 0, 1, true,  1, 0",
        "up at once in a recount,       3, 1, 2, false, 2, 0",
        "the first run below holds,     1, 0, 3, true,  1, 1",
        "the second brings down,        1, 1, 3, true,  3, 0",
        "a recount never brings down,   1, 1, 3, false, 1, 1",
        "back again forgets the first,  1, 1, 1, true,  1, 0",
        "a newcomer gets what is given, -1, 0, 4, false, 4, 0"
    })
    void holdsACustomerForARun(String why, int held, int below, int given, boolean run, int rank, int after) {
        assertThat(new Hysteresis(2, run).after(held, below, given))
                .as(why)
                .isEqualTo(new Hysteresis.Held(rank, after));
    }

    @Test
    void worksOutTheExampleOfTheRuleBook() {
        assertThat(LifetimeValue.of(BigDecimal.valueOf(1_000), new BigDecimal("0.8"), new BigDecimal("0.10"), 3))
                .isEqualByComparingTo("2256.20");
    }

    @Test
    void putsAFifthIntoEachFifth() {
        var edges = Quintiles.edges(LongStream.rangeClosed(1, 100).toArray());

        assertThat(edges).containsExactly(21, 41, 61, 81);
        assertThat(Quintiles.of(20, edges)).isEqualTo(1);
        assertThat(Quintiles.of(21, edges)).isEqualTo(2);
        assertThat(Quintiles.of(100, edges)).isEqualTo(5);
    }
}
