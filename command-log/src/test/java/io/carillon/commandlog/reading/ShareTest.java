package io.carillon.commandlog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Share share = new Share(new TopicPartition("pet.commands", 3), 100);

    @Test
    void it_is_read_from_where_it_began_as_long_as_nothing_was_read() {
        assertThat(share.resumeAt()).isEqualTo(100);
        assertThat(share.waiting()).isZero();
        assertThat(share.isBehind(99)).isTrue();
        assertThat(share.isBehind(100)).isFalse();
    }

    @Test
    void it_is_read_again_from_the_oldest_that_is_not_finished_in_whatever_order_they_are() {
        accept(100, 101, 105, 106);
        assertThat(share.resumeAt()).isEqualTo(100);
        assertThat(share.waiting()).isEqualTo(4);

        share.finished(101);
        share.finished(106);
        assertThat(share.resumeAt()).isEqualTo(100);
        share.finished(100);
        assertThat(share.resumeAt()).isEqualTo(105);
        share.finished(105);
        assertThat(share.resumeAt()).isEqualTo(107);
        assertThat(share.waiting()).isZero();
    }

    @Test
    void finishing_twice_is_finishing_once() {
        accept(100, 101);
        share.finished(100);
        share.finished(100);

        assertThat(share.resumeAt()).isEqualTo(101);
        assertThat(share.waiting()).isEqualTo(1);
    }

    @Test
    void what_failed_may_be_begun_again_and_what_is_being_done_may_not() {
        accept(100);

        assertThat(share.begin(100)).isTrue();
        assertThat(share.begin(100)).isFalse();
        share.failed(100);
        assertThat(share.begin(100)).isTrue();
        assertThat(share.resumeAt()).isEqualTo(100);
    }

    @Test
    void once_it_is_given_up_nobody_begins() {
        accept(100);
        assertThat(share.isOpen()).isTrue();
        share.close();

        assertThat(share.isOpen()).isFalse();
        assertThat(share.begin(100)).isFalse();
        assertThat(share.resumeAt()).isEqualTo(100);
    }

    @Test
    void whoever_gives_it_up_waits_for_those_who_work_and_for_their_answers() {
        accept(100, 101);
        assertThat(share.begin(100)).isTrue();
        assertThat(share.begin(101)).isTrue();
        share.close();
        CompletableFuture<Duration> idle = CompletableFuture.supplyAsync(() -> share.awaitIdle(LONG));

        share.failed(101);
        assertThat(idle).isNotDone();
        share.finished(100);

        await().until(idle::isDone);
        assertThat(idle.join()).isPositive();
        assertThat(share.resumeAt()).isEqualTo(101);
    }

    @Test
    void not_for_ever_though() {
        accept(100);
        assertThat(share.begin(100)).isTrue();

        assertThat(share.awaitIdle(Duration.ofMillis(1))).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(share.awaitIdle(Duration.ZERO)).isLessThanOrEqualTo(Duration.ZERO);
        share.finished(100);
        assertThat(share.awaitIdle(Duration.ofMillis(1))).isPositive();
    }

    private void accept(long... offsets) {
        for (long offset : offsets) {
            share.accepted(offset);
        }
    }
}
