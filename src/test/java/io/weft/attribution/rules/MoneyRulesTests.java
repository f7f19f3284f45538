package io.weft.attribution.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** docs/rules/attribution.md: shares that add up, and what a refund takes back. */
class MoneyRulesTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/reversals.csv", numLinesToSkip = 1)
    void aRefundTakesItsPartOfTheCredit(
            String rule, String what, BigDecimal claimed, BigDecimal basis, String refunds, String entries) {
        assertThat(ReversalRules.entries(claimed, basis, amounts(refunds))).isEqualTo(amounts(entries));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/pools.csv", numLinesToSkip = 1)
    void sharesStayWithinThePool(String rule, String what, BigDecimal pool, String amounts, BigDecimal excess) {
        assertThat(PoolRules.excess(amounts(amounts), pool)).isEqualByComparingTo(excess);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/pool-left.csv", numLinesToSkip = 1)
    void aShareShrinksWithThePool(
            String rule, String what, BigDecimal share, BigDecimal pool, BigDecimal gone, BigDecimal left) {
        assertThat(PoolRules.left(share, pool, gone)).isEqualTo(left);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/splits.csv", numLinesToSkip = 1)
    void aSplitAddsUp(String rule, String what, BigDecimal amount, String weights, String parts) {
        assertThat(PoolRules.split(amount, amounts(weights))).isEqualTo(amounts(parts));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/deals.csv", numLinesToSkip = 1)
    void aJointDealIsSharedFromEveryOtherWriter(String rule, String what, String shares, String written, String parts) {
        var sharesByParty = new LinkedHashMap<String, Integer>();
        pairs(shares).forEach((party, share) -> sharesByParty.put(party, Integer.valueOf(share)));
        var writtenByCompany = new LinkedHashMap<String, BigDecimal>();
        pairs(written).forEach((writer, amount) -> writtenByCompany.put(writer, new BigDecimal(amount)));

        assertThat(DealRules.parts(sharesByParty, writtenByCompany).stream()
                        .map(part -> part.credited() + ">" + part.writer() + ":" + part.amount())
                        .collect(Collectors.joining(";")))
                .isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/corrections.csv", numLinesToSkip = 1)
    void aCorrectedReceiptTakesOrAsksForTheDifference(ArgumentsAccessor row) {
        var claim = new CorrectionRules.Booked(amount(row, 2), amount(row, 3), amount(row, 4), amount(row, 5));

        assertThat(CorrectionRules.of(claim, amount(row, 6)))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new CorrectionRules.Correction(amount(row, 7), amount(row, 8), amount(row, 9)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/figures.csv", numLinesToSkip = 1)
    void aFigureIsAPartOfItsWhole(String metric, String what, BigDecimal part, BigDecimal whole, BigDecimal share) {
        assertThat(FigureRules.share(part, whole)).isEqualTo(share);
    }

    @Property
    void theSharesOfADealNeverExceedItsPool(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 2_000) Integer> shares,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 9_999_999) Integer> cents) {
        var sharesByParty = new LinkedHashMap<String, Integer>();
        shares.forEach(share -> sharesByParty.put("C" + sharesByParty.size(), share));
        var written = new LinkedHashMap<String, BigDecimal>();
        cents.forEach(amount -> written.put("C" + written.size(), BigDecimal.valueOf(amount, 2)));

        var parts = DealRules.parts(sharesByParty, written);

        var credit = parts.stream().map(DealRules.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var pool = written.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(credit).isLessThanOrEqualTo(pool);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.amount()).isNotNegative();
            assertThat(part.credited()).isNotEqualTo(part.writer());
        });
    }

    @Property
    void whateverIsGoneTheSharesStayWithinWhatIsLeftOfThePool(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 2_000) Integer> weights,
            @ForAll @IntRange(min = 1, max = 9_999_999) int poolCents,
            @ForAll @IntRange(min = 0, max = 11_000_000) int goneCents) {
        var pool = BigDecimal.valueOf(poolCents, 2);
        var gone = BigDecimal.valueOf(goneCents, 2);
        var shares =
                PoolRules.split(pool, weights.stream().map(BigDecimal::valueOf).toList());

        var left = shares.stream()
                .map(share -> PoolRules.left(share, pool, gone))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(left).isNotNegative().isLessThanOrEqualTo(pool.subtract(gone).max(BigDecimal.ZERO));
    }

    @Property
    void whateverIsRefundedTheCreditEndsAtItsShareOfWhatIsLeft(
            @ForAll @IntRange(min = 1, max = 10_000_000) int basisCents,
            @ForAll @IntRange(min = 0, max = 10_000) int shareBp,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 5_000_000) Integer> refundCents) {
        var basis = BigDecimal.valueOf(basisCents, 2);
        var claimed = PoolRules.split(
                        basis, List.of(BigDecimal.valueOf(shareBp), BigDecimal.valueOf(10_000L - shareBp)))
                .get(0);
        var refunds = refundCents.stream().map(c -> BigDecimal.valueOf(c, 2)).toList();

        var entries = ReversalRules.entries(claimed, basis, refunds);

        var left = entries.stream().reduce(claimed, BigDecimal::add);
        var refunded = refunds.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(entries).allSatisfy(entry -> assertThat(entry).isNotPositive());
        assertThat(left).isNotNegative().isLessThanOrEqualTo(claimed);
        if (refunded.compareTo(basis) >= 0) {
            assertThat(left).isZero();
        }
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        Stream.of(text.split(";")).forEach(pair -> pairs.put(pair.split(":")[0], pair.split(":")[1]));
        return pairs;
    }

    private static BigDecimal amount(ArgumentsAccessor row, int column) {
        return row.get(column, BigDecimal.class);
    }

    private static List<BigDecimal> amounts(String text) {
        return Stream.of(text.split(";")).map(BigDecimal::new).toList();
    }
}
