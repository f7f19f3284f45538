package io.weft.tiering.rules;

import io.weft.tiering.Dimension;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleChange;
import io.weft.tiering.RuleSet;
import io.weft.tiering.RuleSpeaker;
import io.weft.tiering.TierTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What one version of the tiering rule says differently from another, thing by thing. */
public final class RuleDiff {

    private static final String TIERS = "tiering.diff.tiers";
    private static final String COUNTED = "tiering.diff.counted";
    private static final String WEIGHT = "tiering.diff.weight";
    private static final String BANDS = "tiering.diff.bands";
    private static final String UNKNOWN = "tiering.diff.unknown";
    private static final String TEST = "tiering.diff.test";
    private static final String OTHERWISE = "tiering.diff.otherwise";

    private final List<RuleChange> changes = new ArrayList<>();

    private final RuleSpeaker speaker;

    private RuleDiff(RuleSpeaker speaker) {
        this.speaker = speaker;
    }

    public static List<RuleChange> between(RuleSet was, RuleSet becomes, RuleSpeaker speaker) {
        var diff = new RuleDiff(speaker);
        diff.add(TIERS, List.of(), diff.tiers(was), diff.tiers(becomes));
        for (var kind : PremiumKind.values()) {
            diff.add(COUNTED, List.of(kind.messageKey()), counted(was, kind), counted(becomes, kind));
        }
        diff.dimensions(was, becomes);
        diff.tests(was, becomes);
        diff.add(OTHERWISE, List.of(), diff.otherwise(was), diff.otherwise(becomes));
        return diff.changes;
    }

    private void dimensions(RuleSet was, RuleSet becomes) {
        var before = byName(was);
        var after = byName(becomes);
        var names = new LinkedHashMap<>(before);
        names.putAll(after);
        names.forEach((name, either) -> {
            var args = List.of(either.subject().messageKey(), either.axis().messageKey());
            var one = before.get(name);
            var other = after.get(name);
            add(WEIGHT, args, weight(one), weight(other));
            add(BANDS, args, bands(one), bands(other));
            add(UNKNOWN, args, unknown(one), unknown(other));
        });
    }

    private static Map<String, Dimension> byName(RuleSet rules) {
        var names = new LinkedHashMap<String, Dimension>();
        rules.dimensions().forEach(dimension -> names.put(dimension.axis() + "/" + dimension.subject(), dimension));
        return names;
    }

    private void tests(RuleSet was, RuleSet becomes) {
        int most = Math.max(was.tests().size(), becomes.tests().size());
        for (int i = 0; i < most; i++) {
            add(TEST, List.of(Integer.toString(i + 1)), test(was, i), test(becomes, i));
        }
    }

    private void add(String what, List<String> args, String was, String becomes) {
        if (!Objects.equals(was, becomes)) {
            changes.add(new RuleChange(what, args, was, becomes));
        }
    }

    private String otherwise(RuleSet rules) {
        return speaker.tier(rules.tier(rules.otherwise()));
    }

    private String tiers(RuleSet rules) {
        return rules.tiers().stream().map(speaker::tier).collect(Collectors.joining(" > "));
    }

    private static String counted(RuleSet rules, PremiumKind kind) {
        return percent(rules.counted().getOrDefault(kind, 10_000));
    }

    private static String weight(Dimension dimension) {
        return dimension == null ? "" : percent(dimension.weight());
    }

    private static String unknown(Dimension dimension) {
        return dimension == null ? "" : Integer.toString(dimension.unknown());
    }

    private static String bands(Dimension dimension) {
        return dimension == null
                ? ""
                : dimension.bands().stream()
                        .map(band -> "≥ " + band.from().toPlainString() + ": " + band.points())
                        .collect(Collectors.joining("; "));
    }

    private String test(RuleSet rules, int place) {
        return place >= rules.tests().size() ? "" : words(rules, rules.tests().get(place));
    }

    private String words(RuleSet rules, TierTest test) {
        var groups = test.anyOf().stream()
                .map(group -> group.stream().map(speaker::clause).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" | "));
        return groups + " → " + speaker.tier(rules.tier(test.tier()));
    }

    /** Basis points as a percentage without needless zeros. */
    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
