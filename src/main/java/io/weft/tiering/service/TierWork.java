package io.weft.tiering.service;

import io.weft.platform.parameter.Parameters;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.rules.Decider;
import io.weft.tiering.rules.Hysteresis;
import io.weft.tiering.store.DecisionWriter;
import io.weft.tiering.store.DecisionWriter.Decided;
import io.weft.tiering.store.FactCursor;
import io.weft.tiering.store.FactQueries;
import io.weft.tiering.store.RunBatch;
import java.time.LocalDate;
import java.util.function.Consumer;
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

    /** Decides; the caller's transaction writes, another reads. Answers the fingerprint of all decisions. */
    Digest decide(Order order, Consumer<FactCursor> seen) {
        var digest = new Digest();
        var decider = decider(order.rule(), order.day(), order.counts());
        try (var writer = batch.decisions(order.run())) {
            for (boolean group : new boolean[] {true, false}) {
                reading()
                        .executeWithoutResult(status -> read(order, group, cursor -> {
                            seen.accept(cursor);
                            write(writer, cursor, decider, digest);
                        }));
            }
            writer.finish();
        }
        return digest;
    }

    Decider decider(RuleVersion rule, LocalDate day, boolean counts) {
        var hysteresis = new Hysteresis(parameters.intValue("P.tier.down_runs", day), counts);
        return new Decider(rule.rules(), rule.version(), hysteresis);
    }

    private void read(Order order, boolean group, Consumer<FactCursor> each) {
        if (order.gcids() == null) {
            facts.all(group, order.day(), each);
        } else {
            facts.touched(group, order.gcids(), order.day(), each);
        }
    }

    private static void write(DecisionWriter writer, FactCursor cursor, Decider decider, Digest digest) {
        var given = decider.decide(cursor, before(cursor));
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

    static Decider.Before before(FactCursor cursor) {
        return new Decider.Before(
                cursor.beforeTier(),
                cursor.beforeBelow(),
                cursor.beforeVersion(),
                !cursor.isOfGroup() && !cursor.seesAsMuch(),
                cursor.overrideTier());
    }

    /** Reads on a connection of its own: the writing one is busy with COPY. */
    private TransactionTemplate reading() {
        var reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
        return reading;
    }
}
