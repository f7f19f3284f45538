package io.weft.kpi.rules;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums of a pass over all customers; money in fen. */
public final class Tally {

    private static final int MEASURES = Measure.values().length;

    /** The upper fifth of customers by premium (M-15) and tenth of agents by customers (F-16). */
    private static final int FIFTH = 5;

    private static final int TENTH = 10;

    private final Groups groups;
    private final List<long[]> sums = new ArrayList<>();
    private final List<@Nullable LongList> premiums = new ArrayList<>();

    public Tally(Groups groups) {
        this.groups = groups;
    }

    void add(int group, Measure measure, boolean year, long value) {
        of(group)[measure.ordinal() + (year ? MEASURES : 0)] += value;
    }

    private long[] of(int group) {
        while (sums.size() <= group) {
            var kind = groups.at(sums.size()).kind();
            sums.add(new long[2 * MEASURES]);
            premiums.add(kind == SubjectKind.GROUP || kind == SubjectKind.COMPANY ? new LongList() : null);
        }
        return sums.get(group);
    }

    void premium(int group, long fen) {
        var list = premiums.get(group);
        if (list != null) {
            list.add(fen);
        }
    }

    /** Gives every sum that is not nought. */
    public void give(BiConsumer<Span, Fact> sink) {
        for (int group = 0; group < sums.size(); group++) {
            for (var measure : Measure.values()) {
                give(group, measure, false, sink);
                give(group, measure, true, sink);
            }
            giveTop(group, sink);
        }
        giveConcentration(sink);
    }

    private void give(int group, Measure measure, boolean year, BiConsumer<Span, Fact> sink) {
        long sum = sums.get(group)[measure.ordinal() + (year ? MEASURES : 0)];
        var subject = groups.at(group);
        if (sum != 0 && measure.isSaidOf(subject.kind())) {
            var value = measure.unit() == MetricUnit.CNY ? BigDecimal.valueOf(sum, 2) : BigDecimal.valueOf(sum);
            sink.accept(year ? Span.YEAR : Span.MONTH, Fact.of(subject, measure, value));
        }
    }

    private void giveTop(int group, BiConsumer<Span, Fact> sink) {
        var list = premiums.get(group);
        if (list != null && list.size() > 0) {
            var top = BigDecimal.valueOf(list.top(share(list.size(), FIFTH)), 2);
            sink.accept(Span.MONTH, Fact.of(groups.at(group), Measure.TOP_CUSTOMER_PREMIUM, top));
        }
    }

    /** F-16: customers of all agents, and of the tenth with the most. */
    private void giveConcentration(BiConsumer<Span, Fact> sink) {
        concentration(Subject.group(), sink);
        IntStream.range(0, sums.size())
                .mapToObj(groups::at)
                .filter(subject -> subject.kind() == SubjectKind.COMPANY)
                .forEach(company -> concentration(company, sink));
    }

    private void concentration(Subject of, BiConsumer<Span, Fact> sink) {
        var list = new LongList();
        for (int group = 0; group < sums.size(); group++) {
            var subject = groups.at(group);
            boolean inside = of.kind() == SubjectKind.GROUP || of.key().equals(subject.company());
            long customers = sums.get(group)[Measure.CUSTOMERS.ordinal()];
            if (subject.kind() == SubjectKind.AGENT && inside && customers > 0) {
                list.add(customers);
            }
        }
        if (list.size() > 0) {
            give(of, Measure.AGENT_CUSTOMERS, list.top(list.size()), sink);
            give(of, Measure.TOP_AGENT_CUSTOMERS, list.top(share(list.size(), TENTH)), sink);
        }
    }

    private static void give(Subject subject, Measure measure, long value, BiConsumer<Span, Fact> sink) {
        sink.accept(Span.MONTH, Fact.of(subject, measure, BigDecimal.valueOf(value)));
    }

    /** How many are the upper part of so many, at least one. */
    static int share(int all, int part) {
        return BigDecimal.valueOf(all)
                .divide(BigDecimal.valueOf(part), 0, RoundingMode.UP)
                .intValue();
    }

    /** Numbers without boxes. */
    private static final class LongList {

        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        /** The sum of the so many greatest. */
        long top(int many) {
            var sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return Arrays.stream(sorted, size - many, size).sum();
        }
    }
}
