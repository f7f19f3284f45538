package io.weft.tiering.web;

import io.weft.tiering.Axis;
import io.weft.tiering.Band;
import io.weft.tiering.Clause;
import io.weft.tiering.Comparison;
import io.weft.tiering.Dimension;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import io.weft.tiering.Tier;
import io.weft.tiering.TierTest;
import io.weft.tiering.web.Sheet.BandLine;
import io.weft.tiering.web.Sheet.ClauseLine;
import io.weft.tiering.web.Sheet.DimensionLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a rule set of a sheet, as far as its texts are numbers; says which are not. */
final class SheetParser {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<RuleProblem> problems = new ArrayList<>();

    /** What is no number or no code; empty when all could be read. */
    List<RuleProblem> problems() {
        return problems;
    }

    RuleSet parse(Sheet sheet) {
        var counted = new EnumMap<PremiumKind, Integer>(PremiumKind.class);
        sheet.counted()
                .forEach((kind, share) ->
                        counted.put(PremiumKind.valueOf(kind), hundredths("counted[" + kind + "]", share)));
        var dimensions = new ArrayList<Dimension>();
        for (int i = 0; i < sheet.dimensions().size(); i++) {
            dimensions.add(dimension("dimensions[" + i + "]", sheet.dimensions().get(i)));
        }
        var tests = new ArrayList<TierTest>();
        for (int i = 0; i < sheet.tests().size(); i++) {
            var test = sheet.tests().get(i);
            tests.add(new TierTest(test.tier(), groups("tests[" + i + "].anyOf", test.groups())));
        }
        var tiers = sheet.tiers().stream()
                .map(tier -> new Tier(tier.code(), tier.nameEn(), tier.nameZh()))
                .toList();
        return new RuleSet(tiers, counted, dimensions, tests, sheet.otherwise());
    }

    private Dimension dimension(String at, DimensionLine line) {
        var bands = new ArrayList<Band>();
        for (int i = 0; i < line.bands().size(); i++) {
            bands.add(band(at + ".bands[" + i + "]", line.bands().get(i)));
        }
        return new Dimension(
                code(Subject.values(), at + ".subject", line.subject()),
                code(Axis.values(), at + ".axis", line.axis()),
                hundredths(at + ".weight", line.weight()),
                whole(at + ".unknown", line.unknown()),
                bands);
    }

    private Band band(String at, BandLine line) {
        return new Band(number(at + ".from", line.from()), whole(at + ".points", line.points()));
    }

    private List<List<Clause>> groups(String at, List<List<ClauseLine>> lines) {
        var groups = new ArrayList<List<Clause>>();
        for (int g = 0; g < lines.size(); g++) {
            var clauses = new ArrayList<Clause>();
            for (int c = 0; c < lines.get(g).size(); c++) {
                clauses.add(clause(at + "[" + g + "][" + c + "]", lines.get(g).get(c)));
            }
            groups.add(clauses);
        }
        return groups;
    }

    private Clause clause(String at, ClauseLine line) {
        var subject = code(Subject.values(), at + ".subject", line.subject());
        if (subject.isFlag()) {
            boolean no = line.comparison().equals(Comparison.NO.name())
                    || line.comparison().equals(Comparison.BELOW.name());
            return new Clause(subject, no ? Comparison.NO : Comparison.YES, null);
        }
        boolean below = line.comparison().equals(Comparison.BELOW.name())
                || line.comparison().equals(Comparison.NO.name());
        return new Clause(
                subject,
                below ? Comparison.BELOW : Comparison.AT_LEAST,
                number(at + ".threshold", line.threshold()),
                channels(at + ".byChannel", line.channels()));
    }

    private @Nullable Map<String, BigDecimal> channels(String at, String text) {
        var channels = new TreeMap<String, BigDecimal>();
        for (var part : text.split("[,，;；]")) {
            if (!part.isBlank()) {
                var sides = part.split("=", 2);
                if (sides.length < 2 || !sides[0].strip().matches("[A-Za-z0-9_-]{1,40}")) {
                    problems.add(RuleProblem.error(at, "tiering.check.channels"));
                } else {
                    channels.put(sides[0].strip(), number(at, sides[1].strip()));
                }
            }
        }
        return channels;
    }

    private int hundredths(String at, String text) {
        try {
            return number(at, text).multiply(HUNDRED).intValueExact();
        } catch (ArithmeticException tooFine) {
            problems.add(RuleProblem.error(at, "tiering.check.percent"));
            return 0;
        }
    }

    private int whole(String at, String text) {
        try {
            return number(at, text).intValueExact();
        } catch (ArithmeticException broken) {
            problems.add(RuleProblem.error(at, "tiering.check.whole"));
            return 0;
        }
    }

    private BigDecimal number(String at, String text) {
        var plain = text.replace(",", "").replace(" ", "");
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            problems.add(RuleProblem.error(at, "tiering.check.number"));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(plain);
    }

    private <E extends Enum<E>> E code(E[] values, String at, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(RuleProblem.error(at, "tiering.check.code"));
                    return values[0];
                });
    }
}
