package io.weft.attribution.rules;

import io.weft.attribution.AttributionTerms;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.TermsChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What one version of the rules says differently from another. */
public final class TermsDiff {

    private TermsDiff() {}

    public static List<TermsChange> between(AttributionTerms was, AttributionTerms becomes) {
        var changes = new ArrayList<TermsChange>();
        for (var mode : ClaimMode.values()) {
            add(changes, "share", mode.name(), percent(was.share(mode)), percent(becomes.share(mode)));
        }
        add(changes, "order", "", order(was), order(becomes));
        add(changes, "confirmDays", "", days(was.confirmDays()), days(becomes.confirmDays()));
        add(changes, "escalateDays", "", days(was.escalateDays()), days(becomes.escalateDays()));
        add(changes, "disputeDays", "", days(was.disputeDays()), days(becomes.disputeDays()));
        add(changes, "coolingDays", "", days(was.coolingDays()), days(becomes.coolingDays()));
        return changes;
    }

    private static void add(List<TermsChange> changes, String... change) {
        if (!change[2].equals(change[3])) {
            changes.add(new TermsChange(change[0], change[1], change[2], change[3]));
        }
    }

    /** Basis points as a percentage without needless zeros: 10000 is 100 %. */
    public static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String order(AttributionTerms terms) {
        return terms.order().stream().map(ClaimMode::name).collect(Collectors.joining(" > "));
    }

    private static String days(Integer days) {
        return Objects.toString(days);
    }
}
