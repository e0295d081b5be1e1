package io.carillon.outbox.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class SerialRunsTest {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @Test
    void a_key_never_runs_twice_at_a_time() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        SerialRuns serial = new SerialRuns(_ -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000);
            running.decrementAndGet();
            runs.incrementAndGet();
        });

        for (int i = 0; i < 10_000; i++) {
            serial.offer("fam_1");
        }
        serial.close(ONE_SECOND);

        assertThat(most).hasValue(1);
        assertThat(runs).hasPositiveValue();
    }

    @Test
    void what_is_offered_during_a_run_gets_exactly_one_run_more() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        SerialRuns serial = new SerialRuns(_ -> {
            runs.incrementAndGet();
            started.countDown();
            awaitQuietly(go);
        });

        serial.offer("fam_1");
        started.await();
        serial.offer("fam_1");
        serial.offer("fam_1");
        go.countDown();

        await().untilAtomic(runs, is(2));
        serial.close(ONE_SECOND);
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_key_does_not_wait_for_another() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        SerialRuns serial = new SerialRuns(key -> {
            if (key.equals("stuck")) {
                awaitQuietly(never);
            }
            done.add(key);
        });

        serial.offer("stuck");
        serial.offer("fam_1");

        await().untilAsserted(() -> assertThat(done).containsExactly("fam_1"));
        never.countDown();
        serial.close(ONE_SECOND);
    }

    @Test
    void a_task_that_throws_does_not_block_its_key() {
        AtomicInteger runs = new AtomicInteger();
        SerialRuns serial = new SerialRuns(_ -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the first run fails on purpose");
            }
        });

        serial.offer("fam_1");
        await().dontCatchUncaughtExceptions().untilAtomic(runs, is(1));

        await().dontCatchUncaughtExceptions().untilAsserted(() -> {
            serial.offer("fam_1");
            assertThat(runs).hasValueGreaterThan(1);
        });
        serial.close(ONE_SECOND);
    }

    @Test
    void closing_waits_for_what_runs_and_takes_no_more() {
        List<String> done = new CopyOnWriteArrayList<>();
        SerialRuns serial = new SerialRuns(done::add);

        serial.offer("before");
        serial.close(ONE_SECOND);
        serial.offer("after");

        assertThat(done).containsExactly("before");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
