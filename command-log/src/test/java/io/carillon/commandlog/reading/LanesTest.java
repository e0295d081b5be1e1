package io.carillon.commandlog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int MANY = 1_000;

    private final Lanes lanes = new Lanes();
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void what_concerns_one_scope_is_done_one_after_the_other_in_order() {
        for (int i = 0; i < MANY; i++) {
            int number = i;
            lanes.submit("room:general", () -> {
                assertThat(done).hasSize(number);
                done.add(number);
            });
        }

        awaitDone(MANY);
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void what_concerns_different_scopes_is_done_at_once() {
        CyclicBarrier allAreHere = new CyclicBarrier(100);
        for (int i = 0; i < 100; i++) {
            int number = i;
            lanes.submit("room:" + i, () -> {
                meet(allAreHere);
                done.add(number);
            });
        }

        awaitDone(100);
    }

    @Test
    void a_task_that_fails_in_whatever_way_holds_up_nobody() {
        lanes.submit("room:general", () -> {
            throw new IllegalStateException("a fault");
        });
        lanes.submit("room:general", () -> {
            throw new StackOverflowError("an error");
        });
        lanes.submit("room:general", () -> done.add(1));

        awaitDone(1);
    }

    @Test
    void a_task_may_put_another_behind_those_that_wait() {
        CountDownLatch allAreThere = new CountDownLatch(1);
        lanes.submit("room:general", () -> {
            awaitQuietly(allAreThere);
            lanes.submit("room:general", () -> done.add(3));
            done.add(1);
        });
        lanes.submit("room:general", () -> done.add(2));
        allAreThere.countDown();

        awaitDone(3);
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void a_lane_that_was_empty_is_opened_again() {
        lanes.submit("room:general", () -> done.add(1));
        awaitDone(1);
        lanes.submit("room:general", () -> done.add(2));
        awaitDone(2);
    }

    private void awaitDone(int tasks) {
        await().untilAsserted(() -> assertThat(done).hasSize(tasks));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
