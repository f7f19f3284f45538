package io.weft.tiering.rules;

import io.weft.tiering.Clause;
import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tiers and tests of a rule set can be reached at all: tries a value on every edge the rule knows, in all
 * combinations. Too many combinations are thinned out evenly, so that a tier called unreachable may then be a rare one.
 */
record Reach(Set<Integer> tiers, Set<Integer> tests) {

    private static final long MOST = 2_000_000;
    private static final String NO_CHANNEL = "";

    static Reach of(RuleSet rules) {
        var reach = new Reach(new HashSet<>(), new HashSet<>());
        var decider = new TierRules(rules);
        var everybody = new Somebody(choices(rules), channels(rules));
        long step = Math.max(1, everybody.combinations() / MOST);
        for (long i = 0; i < everybody.combinations(); i += step) {
            everybody.become(i);
            var decision = decider.decide(everybody, everybody.measure(Subject.PREMIUM));
            reach.tiers.add(decision.rank());
            reach.tests.add(decision.test());
        }
        return reach;
    }

    private static Map<Subject, List<Long>> choices(RuleSet rules) {
        var edges = new EnumMap<Subject, TreeSet<Long>>(Subject.class);
        rules.dimensions()
                .forEach(dimension -> dimension.bands().forEach(band -> add(edges, dimension.subject(), band.from())));
        clauses(rules).forEach(clause -> {
            add(edges, clause.subject(), clause.threshold());
            clause.byChannel().values().forEach(edge -> add(edges, clause.subject(), edge));
        });
        var choices = new EnumMap<Subject, List<Long>>(Subject.class);
        edges.forEach((subject, found) -> choices.put(subject, tried(subject, found)));
        return choices;
    }

    private static void add(Map<Subject, TreeSet<Long>> edges, Subject subject, BigDecimal edge) {
        if (subject.isFlag()) {
            edges.computeIfAbsent(subject, s -> new TreeSet<>()).addAll(List.of(0L, 1L));
        } else if (subject.isMeasure()) {
            edges.computeIfAbsent(subject, s -> new TreeSet<>())
                    .add(subject.exact(edge).orElseThrow());
        }
    }

    private static List<Long> tried(Subject subject, TreeSet<Long> edges) {
        var tried = new ArrayList<Long>();
        if (!subject.isFlag()) {
            tried.add(0L);
        }
        if (subject == Subject.INCOME) {
            tried.add(Subject.UNKNOWN);
        }
        edges.stream().filter(edge -> !tried.contains(edge)).forEach(tried::add);
        return tried;
    }

    private static List<Clause> clauses(RuleSet rules) {
        return rules.tests().stream()
                .flatMap(test -> test.anyOf().stream())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> channels(RuleSet rules) {
        var channels = new TreeSet<>(List.of(NO_CHANNEL));
        clauses(rules).forEach(clause -> channels.addAll(clause.byChannel().keySet()));
        return List.copyOf(channels);
    }

    /** One of all the customers there could be, as far as the rule can tell them apart. */
    private static final class Somebody implements FactView {

        private final List<Subject> subjects;
        private final List<List<Long>> choices;
        private final List<String> channels;
        private final long[] now = new long[Subject.values().length];
        private String channel = NO_CHANNEL;

        Somebody(Map<Subject, List<Long>> choices, List<String> channels) {
            this.subjects = List.copyOf(choices.keySet());
            this.choices = List.copyOf(choices.values());
            this.channels = channels;
        }

        long combinations() {
            long all = channels.size();
            for (var list : choices) {
                all *= list.size();
            }
            return all;
        }

        void become(long number) {
            long rest = number;
            for (int i = 0; i < subjects.size(); i++) {
                var list = choices.get(i);
                now[subjects.get(i).ordinal()] = list.get((int) (rest % list.size()));
                rest /= list.size();
            }
            channel = channels.get((int) (rest % channels.size()));
        }

        @Override
        public long premium(PremiumKind kind) {
            return 0;
        }

        @Override
        public long measure(Subject measure) {
            return now[measure.ordinal()];
        }

        @Override
        public boolean flag(Subject flag) {
            return now[flag.ordinal()] == 1;
        }

        @Override
        public String channel() {
            return channel;
        }
    }
}
