package io.weft.tiering.service;

import io.weft.tiering.TiersPublished;
import io.weft.tiering.rules.FactColumns;
import io.weft.tiering.store.ColumnQueries;
import jakarta.annotation.PreDestroy;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The facts of everybody in columns, read in read-only transactions and kept while they are up to date and memory is not
 * needed elsewhere. Who waits for them holds no connection, which their reading needs.
 */
@Service
@RequiredArgsConstructor
class KeptFacts {

    private static final Logger log = LoggerFactory.getLogger(KeptFacts.class);

    private final ColumnQueries columns;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private SoftReference<Kept> kept = new SoftReference<>(null);
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "tiering-facts");
        thread.setDaemon(true);
        return thread;
    });

    private record Kept(long stamp, FactColumns columns) {}

    /** As they stand now, outside of any transaction of the caller's. */
    synchronized FactColumns now() {
        long stamp = columns.stamp();
        var today = LocalDate.now(clock);
        var last = kept.get();
        if (last == null || last.stamp() != stamp || !last.columns().day().equals(today)) {
            last = new Kept(stamp, read(today));
            kept = new SoftReference<>(last);
        }
        return last.columns();
    }

    /** Reads them behind the scenes, so that they are there when somebody tries a rule. */
    void readAhead() {
        if (underWay.compareAndSet(false, true)) {
            worker.execute(this::readBehind);
        }
    }

    private void readBehind() {
        try {
            now();
        } catch (RuntimeException e) {
            log.warn("Facts were not read ahead; the next what-if reads them", e);
        } finally {
            underWay.set(false);
        }
    }

    /** A run is what a new rule is tried after; a recount would have everybody read every few seconds. */
    @TransactionalEventListener
    void onPublished(TiersPublished published) {
        if (published.run() > 0) {
            readAhead();
        }
    }

    /** Reads parts side by side, each in a read-only transaction that sees what the first one sees. */
    private FactColumns read(LocalDate day) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return reading.execute(shared -> {
            var parts = columns.parts();
            var read = new FactColumns[parts.size()];
            SideBySide.run(IntStream.range(0, read.length)
                    .<Runnable>mapToObj(i -> () -> read[i] = reading.execute(own -> columns.read(parts.get(i), day)))
                    .toList());
            return FactColumns.joined(day, List.of(read));
        });
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
