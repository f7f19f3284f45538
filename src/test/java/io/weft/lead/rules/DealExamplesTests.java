package io.weft.lead.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.lead.DealAction;
import io.weft.lead.DealStatus;
import io.weft.lead.Refusal;
import io.weft.lead.rules.DealRules.Agreement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Shares of joint deals and the agreements they rest on. */
class DealExamplesTests {

    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/rules/lead/deals.csv", numLinesToSkip = 1)
    void dealsThatMayBeSigned(ArgumentsAccessor row) {
        List<Integer> shares =
                Arrays.stream(row.getString(0).split(";")).map(Integer::valueOf).toList();
        Optional<Agreement> agreement = row.getString(1) == null
                ? Optional.empty()
                : Optional.of(new Agreement(
                        row.getString(1).equals("JOINT"),
                        row.getBoolean(2),
                        Set.of(row.getString(3).split(";"))));

        Optional<Refusal> refusal =
                DealRules.refusesShares(shares).or(() -> DealRules.refusesAgreement(agreement, Set.of("PC", "LIFE")));
        assertThat(refusal.map(Refusal::rule).orElse(null)).as(row.getString(5)).isEqualTo(row.getString(4));
    }

    @Property
    void sharesNeverPassTheWholePool(@ForAll @Size(min = 2, max = 8) List<@IntRange(max = 10_000) Integer> shares) {
        boolean more = shares.stream().mapToInt(Integer::intValue).sum() > 10_000;

        assertThat(DealRules.refusesShares(shares).isPresent()).isEqualTo(more);
    }

    @Property
    void onlyAnActiveDealIsWon(@ForAll DealStatus status, @ForAll DealAction action) {
        boolean won = DealMachine.after(status, action)
                .filter(next -> next == DealStatus.CLOSED_WON)
                .isPresent();

        assertThat(won).isEqualTo(status == DealStatus.ACTIVE && action == DealAction.WIN);
    }
}
