package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private final Recorder recorder = new Recorder();
    private final Subscription subscription = new Subscription(recorder, Start.NOW, new HoldLimits(3, 1_000));

    @Test
    void nothing_is_passed_on_before_it_has_its_place() {
        subscription.deliver(everywhere(1), frame(1));

        assertThat(recorder.got).isEmpty();
    }

    @Test
    void live_what_is_not_after_the_cursor_is_suppressed() {
        subscription.goLive(5);

        subscription.deliver(everywhere(5), frame(5));
        subscription.deliver(everywhere(6), frame(6));

        assertThat(recorder.got).containsExactly("6");
    }

    @Test
    void an_offset_is_passed_on_once_even_if_a_record_names_the_user_twice() {
        subscription.goLive(5);

        subscription.deliver(everywhere(6), frame(6));
        subscription.deliver(everywhere(6), frame(6));

        assertThat(recorder.got).containsExactly("6");
    }

    @Test
    void what_is_live_during_the_replay_comes_after_it() {
        subscription.holdFrom(10);
        subscription.deliver(everywhere(10), frame(10));
        recorder.offer(frame(8));
        subscription.deliver(everywhere(11), frame(11));
        recorder.offer(frame(9));

        assertThat(subscription.replayed(0)).isEqualTo(Subscription.Outcome.DONE);
        subscription.deliver(everywhere(12), frame(12));

        assertThat(recorder.got).containsExactly("8", "9", "10", "11", "12");
    }

    @Test
    void holding_too_much_sends_the_replay_on_to_a_later_offset() {
        subscription.holdFrom(10);
        for (int offset = 10; offset <= 14; offset++) {
            subscription.deliver(everywhere(offset), frame(offset));
        }

        assertThat(subscription.replayed(0)).isEqualTo(Subscription.Outcome.OVERRUN);
        assertThat(recorder.got).isEmpty();

        subscription.holdFrom(15);
        subscription.deliver(everywhere(15), frame(15));
        for (int offset = 10; offset <= 14; offset++) {
            recorder.offer(frame(offset));
        }
        assertThat(subscription.replayed(0)).isEqualTo(Subscription.Outcome.DONE);
        assertThat(recorder.got).containsExactly("10", "11", "12", "13", "14", "15");
    }

    @Test
    void bytes_count_towards_holding_too_much() {
        subscription.holdFrom(1);
        subscription.deliver(everywhere(1), new OutboundFrame(new EncodedFrame("1", 600), Kind.DURABLE, 0));
        subscription.deliver(everywhere(2), new OutboundFrame(new EncodedFrame("2", 600), Kind.DURABLE, 0));

        assertThat(subscription.replayed(0)).isEqualTo(Subscription.Outcome.OVERRUN);
    }

    @Test
    void once_ended_nothing_is_passed_on() {
        subscription.holdFrom(1);
        subscription.deliver(everywhere(1), frame(1));
        subscription.end();

        assertThat(subscription.replayed(0)).isEqualTo(Subscription.Outcome.DONE);
        subscription.goLive(1);
        subscription.deliver(everywhere(2), frame(2));

        assertThat(recorder.got).isEmpty();
    }

    @Test
    void who_is_live_lags_when_nothing_was_for_him_for_long_until_he_is_told_a_position() {
        subscription.goLive(5);
        assertThat(subscription.lags(14, 10)).isFalse();
        assertThat(subscription.lags(15, 10)).isTrue();

        subscription.deliver(everywhere(10), frame(10));
        assertThat(subscription.lags(19, 10)).isFalse();
        assertThat(subscription.lags(20, 10)).isTrue();

        subscription.move(20, frame(20));
        assertThat(subscription.lags(29, 10)).isFalse();
        assertThat(recorder.got).containsExactly("10", "20");
    }

    @Test
    void who_catches_up_does_not_lag_and_afterwards_what_was_replayed_counts() {
        subscription.holdFrom(100);
        assertThat(subscription.lags(1_000, 10)).isFalse();

        subscription.replayed(90);
        assertThat(subscription.lags(99, 10)).isFalse();
        assertThat(subscription.lags(100, 10)).isTrue();
    }

    @Test
    void going_live_amid_live_traffic_neither_loses_nor_repeats_nor_reorders() throws InterruptedException {
        int records = 20_000;
        int border = 5_000;
        Subscription racing = new Subscription(recorder, Start.NOW, new HoldLimits(Integer.MAX_VALUE, Long.MAX_VALUE));
        racing.holdFrom(border);

        Thread live = Thread.ofPlatform()
                .start(() -> IntStream.range(border, records)
                        .forEach(offset -> racing.deliver(everywhere(offset), frame(offset))));
        IntStream.range(0, border).forEach(offset -> recorder.offer(frame(offset)));
        racing.replayed(0);
        live.join();

        assertThat(recorder.got)
                .isEqualTo(IntStream.range(0, records).mapToObj(String::valueOf).toList());
    }

    private static Addressing everywhere(long offset) {
        return new Addressing(offset, null, false);
    }

    private static OutboundFrame frame(int offset) {
        return new OutboundFrame(new EncodedFrame(String.valueOf(offset), 10), Kind.DURABLE, 0);
    }
}
