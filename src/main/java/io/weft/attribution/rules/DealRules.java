package io.weft.attribution.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who earns what of a joint deal (SR-REC-06, A-02, F-03): each party its share of the pool, from every other writer in
 * proportion to what that one wrote. A party that is the only writer earns nothing: it sold its own business.
 */
public final class DealRules {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private DealRules() {}

    /** Credit of a party from one writer, CNY. */
    public record Part(String credited, String writer, BigDecimal amount) {}

    /**
     * @param shares basis points of the pool by party, together at most 10,000
     * @param written what was really received by writer, CNY, each above zero; their sum is the pool
     */
    public static List<Part> parts(Map<String, Integer> shares, Map<String, BigDecimal> written) {
        var pool = written.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = pool;
        var parts = new ArrayList<Part>();
        for (var share : shares.entrySet()) {
            var amount = pool.multiply(BigDecimal.valueOf(share.getValue()))
                    .divide(WHOLE, 2, RoundingMode.HALF_UP)
                    .min(left);
            var others = written.keySet().stream()
                    .filter(writer -> !writer.equals(share.getKey()))
                    .toList();
            if (!others.isEmpty() && amount.signum() > 0) {
                left = left.subtract(amount);
                var split = PoolRules.split(
                        amount, others.stream().map(written::get).toList());
                for (int i = 0; i < others.size(); i++) {
                    parts.add(new Part(share.getKey(), others.get(i), split.get(i)));
                }
            }
        }
        return parts;
    }
}
