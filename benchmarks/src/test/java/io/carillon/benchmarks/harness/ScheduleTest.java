package io.carillon.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void every_task_runs_once_and_is_told_when_it_was_due() throws Exception {
        Queue<Long> dueTimes = new ConcurrentLinkedQueue<>();

        new Schedule(1000, Duration.ofMillis(50)).run((number, due) -> dueTimes.add(due - number * 1_000_000L));

        assertThat(dueTimes).hasSize(50).containsOnly(dueTimes.element());
    }

    @Test
    void a_task_that_hangs_does_not_keep_later_ones_from_starting() throws Exception {
        var lastStarted = new CountDownLatch(1);
        var schedule = new Schedule(1000, Duration.ofMillis(20));

        schedule.run((number, due) -> {
            if (number == 0) {
                lastStarted.await();
            } else if (number == schedule.count() - 1) {
                lastStarted.countDown();
            }
        });

        assertThat(lastStarted.getCount()).isZero();
    }

    @Test
    void the_time_a_task_spent_waiting_for_a_stall_is_part_of_its_latency() throws Exception {
        var latencies = new Latencies("stalled");
        var server = new Object();

        new Schedule(1000, Duration.ofMillis(40)).run((number, due) -> {
            synchronized (server) {
                if (number == 0) {
                    Thread.sleep(Duration.ofMillis(200));
                }
                latencies.record(due, System.nanoTime());
            }
        });

        assertThat(latencies.percentile(50)).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    void one_failed_task_fails_the_run() {
        assertThatThrownBy(() -> new Schedule(100, Duration.ofMillis(50)).run((number, due) -> {
                    if (number == 3) {
                        throw new IllegalStateException("refused");
                    }
                }))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("refused");
    }
}
