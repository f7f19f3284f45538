package io.weft.penetration.store;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads on a second connection what the current transaction sees, while the current one goes on reading. */
@Component
@RequiredArgsConstructor
class SideBySide {

    /** The processors have enough to do with the two of us. */
    private static final String ALONE =
            "select set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)";

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    /** What is being read elsewhere. */
    interface Reading<T> {

        /** Waits for it. */
        T result();
    }

    /** Begins a reading; the current transaction, repeatable read, must last until its result is taken. */
    <T> Reading<T> start(Supplier<T> reading) {
        alone();
        var snapshot =
                jdbc.sql("select pg_export_snapshot()").query(String.class).single();
        var task = new FutureTask<>(() -> elsewhere(snapshot, reading));
        var thread = new Thread(task, "penetration-read");
        thread.setDaemon(true);
        thread.start();
        return () -> resultOf(task);
    }

    /** Keeps the current transaction to one processor of the server. */
    void alone() {
        jdbc.sql(ALONE).query().singleRow();
    }

    private <T> T elsewhere(String snapshot, Supplier<T> reading) {
        var own = new TransactionTemplate(transactions);
        own.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        own.setReadOnly(true);
        return Objects.requireNonNull(own.execute(status -> {
            jdbc.sql("set transaction snapshot '" + snapshot + "'").update();
            alone();
            return reading.get();
        }));
    }

    private static <T> T resultOf(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading contracts", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Contracts cannot be read", e.getCause());
        }
    }
}
