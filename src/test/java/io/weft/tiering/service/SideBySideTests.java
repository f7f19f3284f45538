package io.weft.tiering.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Parts of one work on two threads. */
class SideBySideTests {

    @Test
    void comesBackWhenEveryPartIsDone() {
        var done = new AtomicInteger();
        SideBySide.run(List.of(done::incrementAndGet, done::incrementAndGet, done::incrementAndGet));

        assertThat(done).hasValue(3);
    }

    @Test
    void theFirstFailureStopsTheOthersAndWaitsForThem() {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        Runnable other = () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                ended.set(true);
            }
        };
        Runnable failing = () -> {
            try {
                begun.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalArgumentException("no");
        };

        assertThatThrownBy(() -> SideBySide.run(List.of(other, failing))).hasMessage("no");
        assertThat(ended).isTrue();
    }
}
