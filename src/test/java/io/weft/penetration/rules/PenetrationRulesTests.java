package io.weft.penetration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Filters;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The worked examples of the rule book; docs/rules/penetration.md shows the same files. */
class PenetrationRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @ParameterizedTest(name = "{0}: {1} = {3}")
    @CsvFileSource(resources = "/rules/penetration.csv", numLinesToSkip = 1)
    void worksOutTheExamplesOfTheRuleBook(
            String example, String question, @Nullable String group, @Nullable BigDecimal expected) {
        assertThat(answer(question, group(group == null ? "F-10" : group))).isEqualTo(expected);
    }

    private static @Nullable BigDecimal answer(String question, ContractIndex index) {
        var measure = question.split(" ")[0];
        return switch (measure) {
            case "M-01" -> figures(index, Filters.none()).customerPenetration();
            case "M-02" -> row(index, Dimension.CHANNEL, question.substring(5)).penetration();
            case "M-03" -> row(index, Dimension.COMPANY, question.substring(5)).penetration();
            case "M-04" -> figures(index, Filters.none()).multiCompanyShare();
            case "M-05" -> figures(index, Filters.none()).contractsPerCustomer();
            default ->
                figures(index, Filters.none().with(Dimension.CHANNEL, "AGENT")).customerPenetration();
        };
    }

    private static io.weft.penetration.Figures figures(ContractIndex index, Filters filters) {
        return PenetrationRules.figures(
                index, new Slice(DAY, Segment.PERSON, filters), Breakdown.none(), Viewer.group());
    }

    private static FigureRow row(ContractIndex index, Dimension by, String code) {
        var slice = new Slice(DAY, Segment.PERSON, Filters.none());
        return PenetrationRules.figures(index, slice, Breakdown.by(by), Viewer.group()).rows().stream()
                .filter(row -> code.equals(row.key().get(0)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsTheChannelsOwnSeriesWhereTheGroupWantsIt() {
        var usual = new Slice(DAY, Segment.PERSON, Filters.none());
        var withHome = usual.counted(new Counting(Counting.Unit.PRODUCTS, true));

        assertThat(agents(usual)).isEqualTo("1.000000");
        assertThat(agents(withHome)).isEqualTo("2.000000");
    }

    private static @Nullable BigDecimal agents(Slice slice) {
        return PenetrationRules.figures(group("F-11"), slice, Breakdown.by(Dimension.CHANNEL), Viewer.group())
                .rows()
                .stream()
                .filter(row -> "AGENT".equals(row.key().get(0)))
                .findFirst()
                .orElseThrow()
                .penetration();
    }

    @Test
    void roundsHalfUpToSixDecimals() {
        assertThat(Ratios.of(1, 3)).isEqualTo("0.333333");
        assertThat(Ratios.of(2, 3)).isEqualTo("0.666667");
        assertThat(Ratios.of(1, 2_000_000)).isEqualTo("0.000001");
        assertThat(Ratios.of(0, 7)).isEqualTo("0.000000");
    }

    @Test
    void dividesByNobodyToNothing() {
        assertThat(Ratios.of(0, 0)).isNull();
    }

    private static ContractIndex group(String name) {
        var rows = contracts().stream()
                .filter(row -> row.getField("group").equals(name))
                .toList();
        var reference = new Reference(
                distinct(rows, row -> row.getField("company")),
                distinct(
                        rows,
                        row -> new Reference.Product(
                                row.getField("company"), row.getField("product"), row.getField("series"))),
                distinct(rows, row -> new Reference.Channel(row.getField("channel"), emptyToNull(row))),
                List.of());
        var contracts = rows.stream()
                .map(row -> new Sample.Contract(
                        row.getField("customer").charAt(0),
                        row.getField("company"),
                        row.getField("product"),
                        row.getField("channel"),
                        null,
                        row.getField("company"),
                        null,
                        Set.of(),
                        DAY.minusYears(1),
                        DAY.plusYears(1)))
                .toList();
        return new Sample(reference, contracts, Set.of()).index();
    }

    private static @Nullable String emptyToNull(NamedCsvRecord row) {
        var home = row.getField("homeSeries");
        return home.isEmpty() ? null : home;
    }

    private static <T> List<T> distinct(List<NamedCsvRecord> rows, Function<NamedCsvRecord, T> part) {
        return rows.stream().map(part).distinct().toList();
    }

    private static List<NamedCsvRecord> contracts() {
        var file = Objects.requireNonNull(
                PenetrationRulesTests.class.getResourceAsStream("/rules/penetration-contracts.csv"));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
