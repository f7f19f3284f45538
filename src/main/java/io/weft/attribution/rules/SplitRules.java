package io.weft.attribution.rules;

import io.weft.attribution.AgentShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Among which agents a claim is shared (PR-ATT-05): equally unless they agreed otherwise, to the cent. */
public final class SplitRules {

    /** More than so many do not share a sale. */
    public static final int MOST = 10;

    private static final Pattern LINE = Pattern.compile("(\\S{1,40})(?:[\\s:：]+(\\d{1,5})\\s*%?)?");

    private SplitRules() {}

    /** An agent and his weight. */
    public record Weight(String agentNo, int weight) {}

    /** One agent a line, with a weight behind or without; empty when a line is none, or an agent stands there twice. */
    public static Optional<List<Weight>> read(String text) {
        var weights = new ArrayList<Weight>();
        for (var line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                return Optional.empty();
            }
            int weight = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
            weights.add(new Weight(parts.group(1), weight));
        }
        boolean wrong = weights.size() > MOST
                || weights.stream().anyMatch(one -> one.weight() < 1 || one.weight() > 10_000)
                || weights.stream().map(Weight::agentNo).distinct().count() < weights.size();
        return wrong ? Optional.empty() : Optional.of(weights);
    }

    /** The parts of an amount, CNY; they add up to it. */
    public static List<AgentShare> parts(BigDecimal amount, List<Weight> weights) {
        if (weights.isEmpty()) {
            return List.of();
        }
        var split = PoolRules.split(
                amount,
                weights.stream().map(one -> BigDecimal.valueOf(one.weight())).toList());
        var parts = new ArrayList<AgentShare>();
        for (int i = 0; i < weights.size(); i++) {
            parts.add(new AgentShare(weights.get(i).agentNo(), weights.get(i).weight(), split.get(i)));
        }
        return parts;
    }
}
