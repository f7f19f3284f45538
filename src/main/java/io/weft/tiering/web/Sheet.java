package io.weft.tiering.web;

import io.weft.tiering.Band;
import io.weft.tiering.Clause;
import io.weft.tiering.Dimension;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleSet;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.TierTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule set as it stands on the screen: texts, also wrong ones, in lists that can grow and shrink. */
record Sheet(
        String name,
        List<TierLine> tiers,
        Map<String, String> counted,
        List<DimensionLine> dimensions,
        List<TestLine> tests,
        String otherwise) {

    record TierLine(String code, String nameEn, String nameZh) {}

    /** Weight in per cent. */
    record DimensionLine(String subject, String axis, String weight, String unknown, List<BandLine> bands) {}

    record BandLine(String from, String points) {}

    record TestLine(String tier, List<List<ClauseLine>> groups) {}

    /** Channels as {@code BANK=60, REMOTE=65}. */
    record ClauseLine(String subject, String comparison, String threshold, String channels) {

        static ClauseLine empty() {
            return new ClauseLine("VALUE", "AT_LEAST", "", "");
        }
    }

    static Sheet of(RuleVersion version) {
        RuleSet rules = version.rules();
        var counted = new LinkedHashMap<String, String>();
        for (var kind : PremiumKind.values()) {
            counted.put(kind.name(), percent(rules.counted().getOrDefault(kind, 10_000)));
        }
        return new Sheet(
                version.name(),
                list(rules.tiers().stream()
                        .map(tier -> new TierLine(tier.code(), tier.nameEn(), tier.nameZh()))
                        .toList()),
                counted,
                list(rules.dimensions().stream().map(Sheet::line).toList()),
                list(rules.tests().stream().map(Sheet::line).toList()),
                rules.otherwise());
    }

    private static DimensionLine line(Dimension dimension) {
        return new DimensionLine(
                dimension.subject().name(),
                dimension.axis().name(),
                percent(dimension.weight()),
                Integer.toString(dimension.unknown()),
                list(dimension.bands().stream().map(Sheet::line).toList()));
    }

    private static BandLine line(Band band) {
        return new BandLine(text(band.from()), Integer.toString(band.points()));
    }

    private static TestLine line(TierTest test) {
        return new TestLine(
                test.tier(),
                list(test.anyOf().stream()
                        .map(group -> list(group.stream().map(Sheet::line).toList()))
                        .toList()));
    }

    private static ClauseLine line(Clause clause) {
        var channels = clause.byChannel().entrySet().stream()
                .map(one -> one.getKey() + "=" + text(one.getValue()))
                .collect(Collectors.joining(", "));
        return new ClauseLine(
                clause.subject().name(),
                clause.comparison().name(),
                clause.threshold() == null ? "" : text(clause.threshold()),
                channels);
    }

    /** Whether there is a tier of this code. */
    public boolean has(String code) {
        return tiers.stream().anyMatch(tier -> tier.code().equals(code));
    }

    /** How a tier will be coloured, by its place. */
    public int shade(int place) {
        return RuleSet.shade(place, tiers.size());
    }

    static String percent(int basisPoints) {
        return text(BigDecimal.valueOf(basisPoints, 2));
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static <T> List<T> list(List<T> lines) {
        return new ArrayList<>(lines);
    }
}
