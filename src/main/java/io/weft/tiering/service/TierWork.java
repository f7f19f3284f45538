package io.weft.tiering.service;

import io.weft.platform.parameter.Parameters;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.rules.Decider;
import io.weft.tiering.rules.Hysteresis;
import io.weft.tiering.store.DecisionWriter;
import io.weft.tiering.store.DecisionWriter.Decided;
import io.weft.tiering.store.FactCursor;
import io.weft.tiering.store.FactQueries;
import io.weft.tiering.store.GcidRange;
import io.weft.tiering.store.RunBatch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at customers and writes down what the rule decides of them; publishing is another step. */
@Component
@RequiredArgsConstructor
class TierWork {

    /** So many touched customers are worth a second connection. */
    private static final int WORTH_TWO = 100;

    private final FactQueries facts;
    private final RunBatch batch;
    private final Parameters parameters;
    private final PlatformTransactionManager transactions;

    /**
     * What is to be decided.
     *
     * @param run 0 for a recount
     * @param counts whether this is a run, which may bring customers down
     * @param gcids of whom; null means everybody
     */
    record Order(long run, LocalDate day, RuleVersion rule, boolean counts, Long @Nullable [] gcids) {}

    /** Decides; the caller's transaction writes, others read. Answers the fingerprint of all decisions. */
    Digest decide(Order order, Consumer<FactCursor> seen) {
        var digest = new Digest();
        // asked before COPY begins, which keeps the connection to itself
        var ranges = order.gcids() == null ? facts.parts() : List.<GcidRange>of();
        try (var writer = order.gcids() == null ? batch.decisions(order.run()) : batch.passingDecisions()) {
            var book = new Book(writer, digest, seen);
            SideBySide.run(order.gcids() == null ? parts(order, ranges, book) : halves(order, order.gcids(), book));
            writer.finish();
        }
        return digest;
    }

    /** A few of them are looked at in one part. */
    private List<Runnable> halves(Order order, Long[] gcids, Book book) {
        int half = gcids.length < WORTH_TWO ? gcids.length : gcids.length / 2;
        return Stream.of(Arrays.copyOf(gcids, half), Arrays.copyOfRange(gcids, half, gcids.length))
                .filter(some -> some.length > 0)
                .map(some -> part(order, book, each -> {
                    facts.touched(true, some, order.day(), each);
                    facts.touched(false, some, order.day(), each);
                }))
                .toList();
    }

    /** Everybody in parts; those of the companies, which take longer, first. */
    private List<Runnable> parts(Order order, List<GcidRange> ranges, Book book) {
        return Stream.of(false, true)
                .flatMap(group -> ranges.stream()
                        .map(range -> part(order, book, each -> facts.part(group, range, order.day(), each))))
                .toList();
    }

    /** Reads on a connection of its own: the writing one is busy with COPY. */
    private Runnable part(Order order, Book book, Consumer<Consumer<FactCursor>> reading) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setReadOnly(true);
        return () -> transaction.executeWithoutResult(status -> {
            var decider = decider(order.rule(), order.day(), order.counts());
            reading.accept(cursor -> book.enter(cursor, decider.decide(cursor, before(cursor))));
        });
    }

    /** Where the decisions of all parts go, one after the other. */
    private record Book(DecisionWriter writer, Digest digest, Consumer<FactCursor> seen) {

        synchronized void enter(FactCursor cursor, Decider.Given given) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Another part failed");
            }
            seen.accept(cursor);
            digest.add(cursor, given);
            var decision = given.decision();
            writer.write(
                    cursor,
                    new Decided(
                            decision.premium(),
                            decision.value(),
                            decision.potential(),
                            given.reached(),
                            given.tier(),
                            given.below()));
        }
    }

    Decider decider(RuleVersion rule, LocalDate day, boolean counts) {
        var hysteresis = new Hysteresis(parameters.intValue("P.tier.down_runs", day), counts);
        return new Decider(rule.rules(), rule.version(), hysteresis);
    }

    static Decider.Before before(FactCursor cursor) {
        return new Decider.Before(
                cursor.beforeTier(),
                cursor.beforeBelow(),
                cursor.beforeVersion(),
                !cursor.isOfGroup() && !cursor.seesAsMuch(),
                cursor.overrideTier());
    }
}
