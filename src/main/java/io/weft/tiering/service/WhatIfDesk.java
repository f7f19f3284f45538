package io.weft.tiering.service;

import io.weft.tiering.RuleSet;
import io.weft.tiering.WhatIf;
import io.weft.tiering.rules.FactColumns;
import io.weft.tiering.rules.Trial;
import io.weft.tiering.store.ColumnQueries;
import io.weft.tiering.store.RuleStore;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries rules on everybody. The facts are read once into columns, in a read-only transaction, and kept while they are
 * up to date and memory is not needed elsewhere; nothing is written and nothing fires. Who waits for the facts holds no
 * connection, which their reading needs.
 */
@Service
@RequiredArgsConstructor
public class WhatIfDesk {

    private final ColumnQueries columns;
    private final RuleStore rules;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private SoftReference<Kept> kept = new SoftReference<>(null);

    private record Kept(long stamp, FactColumns columns) {}

    /** What a rule would do; compared with another, or with the tiers customers have when that is null. */
    public WhatIf tryOut(RuleSet rule, @Nullable RuleSet against) {
        return trial(rule, against).run();
    }

    /** Who would go from one tier to another, by ascending number from after one on. */
    public List<Long> people(RuleSet rule, @Nullable RuleSet against, Cell cell) {
        return trial(rule, against).people(cell.from(), cell.to(), cell.after(), cell.limit());
    }

    /** One cell of the matrix, and which part of it. */
    public record Cell(String from, String to, long after, int limit) {}

    private Trial trial(RuleSet rule, @Nullable RuleSet against) {
        return new Trial(facts(), rule, rules.inForce(LocalDate.now(clock)).rules(), against);
    }

    /** Reads two halves side by side, each in a read-only transaction of its own. */
    private FactColumns read(LocalDate day) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var halves = columns.halves();
        var read = new FactColumns[halves.size()];
        SideBySide.run(IntStream.range(0, read.length)
                .<Runnable>mapToObj(i -> () -> read[i] = reading.execute(status -> columns.read(halves.get(i), day)))
                .toList());
        return FactColumns.joined(day, List.of(read));
    }

    private synchronized FactColumns facts() {
        long stamp = columns.stamp();
        var today = LocalDate.now(clock);
        var last = kept.get();
        if (last == null || last.stamp() != stamp || !last.columns().day().equals(today)) {
            last = new Kept(stamp, read(today));
            kept = new SoftReference<>(last);
        }
        return last.columns();
    }
}
