package io.weft.tiering.rules;

import io.weft.tiering.Clause;
import io.weft.tiering.Comparison;
import io.weft.tiering.FactView;
import io.weft.tiering.Subject;
import io.weft.tiering.TierTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One test, ready to be asked a million times. */
final class CompiledTest {

    private final int rank;
    private final Compiled[][] groups;

    CompiledTest(int rank, TierTest test) {
        this.rank = rank;
        this.groups = test.anyOf().stream().map(CompiledTest::group).toArray(Compiled[][]::new);
    }

    private static Compiled[] group(List<Clause> clauses) {
        return clauses.stream().map(Compiled::of).toArray(Compiled[]::new);
    }

    int rank() {
        return rank;
    }

    /** The first group all of whose clauses hold; -1 when none. */
    int groupThatHolds(FactView facts, Scores scores) {
        for (int i = 0; i < groups.length; i++) {
            if (holds(groups[i], facts, scores)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holds(Compiled[] clauses, FactView facts, Scores scores) {
        for (var clause : clauses) {
            if (!clause.holds(facts, scores)) {
                return false;
            }
        }
        return true;
    }

    /** What the point tables came to, and the premium they counted, in fen. */
    record Scores(int value, int potential, long premium) {}

    private record Compiled(Subject subject, boolean expected, long threshold, Map<String, Long> byChannel) {

        static Compiled of(Clause clause) {
            boolean expected = clause.comparison() == Comparison.AT_LEAST || clause.comparison() == Comparison.YES;
            if (clause.subject().isFlag()) {
                return new Compiled(clause.subject(), expected, 0, Map.of());
            }
            var channels = new HashMap<String, Long>();
            clause.byChannel()
                    .forEach((code, edge) ->
                            channels.put(code, clause.subject().exact(edge).orElseThrow()));
            long threshold = clause.subject().exact(clause.threshold()).orElseThrow();
            return new Compiled(clause.subject(), expected, threshold, channels);
        }

        boolean holds(FactView facts, Scores scores) {
            if (subject.isFlag()) {
                return facts.flag(subject) == expected;
            }
            long amount = switch (subject) {
                case VALUE -> scores.value();
                case POTENTIAL -> scores.potential();
                case PREMIUM -> scores.premium();
                default -> facts.measure(subject);
            };
            // What nobody knows is neither at least nor below.
            return amount != Subject.UNKNOWN && amount >= edge(facts) == expected;
        }

        private long edge(FactView facts) {
            return byChannel.isEmpty() ? threshold : byChannel.getOrDefault(facts.channel(), threshold);
        }
    }
}
