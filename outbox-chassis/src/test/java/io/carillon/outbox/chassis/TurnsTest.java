package io.carillon.outbox.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void changes_of_one_aggregate_wait_for_each_other_and_a_wait_that_is_too_long_is_told() throws Exception {
        Turns turns = new Turns(Duration.ofMillis(1));
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Optional<Boolean>> first = CompletableFuture.supplyAsync(() -> turns.inTurn("fam_1", () -> {
            entered.countDown();
            return awaited(leave);
        }));
        entered.await();

        assertThat(turns.inTurn("fam_1", () -> "mine")).isEmpty();
        leave.countDown();
        assertThat(first.get()).contains(true);
        assertThat(turns.inTurn("fam_1", () -> "mine")).contains("mine");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
