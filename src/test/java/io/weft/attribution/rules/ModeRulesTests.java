package io.weft.attribution.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.AttributionTerms;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.rules.Authorities.Authority;
import io.weft.attribution.rules.Sale.Department;
import io.weft.attribution.rules.Sale.Help;
import io.weft.catalog.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** docs/rules/attribution.md: which mode, whose credit, or why not. */
class ModeRulesTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 2, 1);
    private static final GroupLines GROUP = new GroupLines(
            Map.of("LIFE", "LIFE", "PC", "PC", "HEALTH", "HEALTH", "BANK", "BANK", "LIFE2", "LIFE", "PC2", "PC"));
    private static final Authorities AUTHORITIES = new Authorities(List.of(
            of("LIFE", "PC", "MOTOR", "2026-02-01", "2026-02-01"),
            of("LIFE", "PC", "PROPERTY", "2024-01-01", "2025-12-31"),
            of("BANK", "LIFE", "*", "2024-01-01", "2026-12-31"),
            of("PC", "LIFE", "*", "2024-01-01", "2026-12-31"),
            of("LIFE", "BANK", "*", "2024-01-01", "2026-12-31")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/rules/attribution/modes.csv", numLinesToSkip = 1)
    void judgesAsTheRuleBookSays(ArgumentsAccessor row) {
        var ruling = rules(AttributionTerms.defaults()).judge(sale(row), row.get(12, LocalDate.class));

        var credit = ruling.credit();
        assertThat(credit == null ? null : credit.mode().name()).isEqualTo(row.getString(13));
        assertThat(credit == null ? null : credit.company()).isEqualTo(row.getString(14));
        assertThat(ruling.reason() == null ? null : ruling.reason().name()).isEqualTo(row.getString(15));
    }

    @Test
    void anotherOrderOfModesIsAnotherJudgement() {
        var helpFirst = new AttributionTerms(
                null, List.of(ClaimMode.JOINT_INFO, ClaimMode.MUTUAL), null, null, null, null, null);
        var sale = new Sale(
                "PC",
                "LIFE",
                Series.PC,
                "MOTOR",
                ISSUED,
                null,
                "L1",
                true,
                null,
                new Help(1, "HEALTH", null, 0),
                false,
                null);

        assertThat(rules(helpFirst).judge(sale, ISSUED).credit())
                .extracting(Ruling.Credit::mode)
                .isEqualTo(ClaimMode.JOINT_INFO);
    }

    private static ModeRules rules(AttributionTerms terms) {
        return new ModeRules(terms, GROUP, AUTHORITIES, LocalDate.of(2026, 1, 1), 60);
    }

    private static Sale sale(ArgumentsAccessor row) {
        return new Sale(
                row.getString(2),
                row.getString(3),
                Series.valueOf(row.getString(4)),
                row.getString(5),
                ISSUED,
                department(row.getString(6)),
                row.getString(7),
                row.getString(8).equals("yes"),
                row.getString(9),
                row.getString(10) == null ? null : new Help(1, row.getString(10), null, row.getInteger(17)),
                row.getString(11).equals("yes"),
                row.get(16, LocalDate.class));
    }

    private static @Nullable Department department(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("\\+");
        return new Department(parts[0], parts[1]);
    }

    private static Authority of(String seller, String writer, String productClass, String from, String to) {
        return new Authority(seller, writer, productClass, LocalDate.parse(from), LocalDate.parse(to));
    }
}
