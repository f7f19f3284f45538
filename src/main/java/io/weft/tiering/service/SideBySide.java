package io.weft.tiering.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does the parts of one work on two threads; the first failure ends all of them. No part is at work any more afterwards. */
final class SideBySide {

    private static final int THREADS = 2;

    private SideBySide() {}

    /** Comes back when every part is done, or throws what the first of them threw. */
    static void run(List<? extends Runnable> parts) {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var ends = new ExecutorCompletionService<Void>(threads);
            var asked = new ArrayList<>(parts);
            asked.forEach(part -> ends.submit(part, null));
            for (int done = 0; done < asked.size(); done++) {
                ends.take().get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before all parts were done", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("A part failed", failed.getCause());
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** A part that is stopped still holds what the caller is about to close. */
    private static void awaitEnd(ExecutorService threads) {
        boolean stopped = Thread.interrupted();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException again) {
            stopped = true;
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
