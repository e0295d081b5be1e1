package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressingTest {

    private static final String ROOM = "room:general";

    private final Recorder subscribed = new Recorder(ROOM);
    private final Recorder elsewhere = new Recorder("room:other");

    @Test
    void what_has_no_channel_is_for_all_sessions() {
        tell(1, null, "hello");

        assertThat(subscribed.got).containsExactly("1");
        assertThat(elsewhere.got).containsExactly("1");
    }

    @Test
    void what_has_a_channel_is_for_its_subscribers() {
        tell(1, ROOM, "hello");

        assertThat(subscribed.got).containsExactly("1");
        assertThat(elsewhere.got).isEmpty();
    }

    @Test
    void the_end_of_a_subscription_is_told_to_subscribers_and_the_last_they_hear_of_the_channel() {
        tell(1, ROOM, "subscription.ended");
        tell(2, ROOM, "hello");
        tell(3, ROOM, "subscription.ended");

        assertThat(subscribed.got).containsExactly("1");
        assertThat(elsewhere.got).isEmpty();
        assertThat(subscribed.channels().contains(ROOM)).isFalse();
    }

    @Test
    void who_asks_again_after_the_end_is_subscribed_again() {
        tell(1, ROOM, "subscription.ended");
        subscribed.channels().reached(1);
        subscribed.channels().ask(ROOM, 100);
        subscribed.channels().granted(ROOM);
        tell(2, ROOM, "hello");

        assertThat(subscribed.got).containsExactly("1", "2");
    }

    @Test
    void a_replayed_end_that_is_older_than_the_question_ends_nothing() {
        subscribed.channels().reached(99);
        subscribed.channels().ask(ROOM, 100);
        subscribed.channels().granted(ROOM);

        tell(50, ROOM, "subscription.ended");
        tell(51, ROOM, "hello");
        assertThat(subscribed.got).containsExactly("51");

        tell(100, ROOM, "subscription.ended");
        assertThat(subscribed.got).containsExactly("51", "100");
        assertThat(subscribed.channels().contains(ROOM)).isFalse();
    }

    @Test
    void what_was_held_during_a_replay_is_kept_back_when_the_replay_ended_its_channel() {
        Subscription subscription = new Subscription(subscribed, Start.NOW, new HoldLimits(10, 1_000));
        subscription.holdFrom(10);
        live(subscription, 10, ROOM, "hello");
        live(subscription, 11, null, "other");

        tell(9, ROOM, "subscription.ended");
        subscription.replayed(0);

        assertThat(subscribed.got).containsExactly("9", "11");
    }

    @Test
    void what_is_held_behind_a_held_end_is_kept_back() {
        Subscription subscription = new Subscription(subscribed, Start.NOW, new HoldLimits(10, 1_000));
        subscription.holdFrom(10);
        live(subscription, 10, ROOM, "hello");
        live(subscription, 11, ROOM, "subscription.ended");
        live(subscription, 12, ROOM, "hello");

        subscription.replayed(0);

        assertThat(subscribed.got).containsExactly("10", "11");
    }

    @Test
    void channels_nobody_asked_for_take_no_room_while_holding() {
        Subscription subscription = new Subscription(elsewhere, Start.NOW, new HoldLimits(1, 1_000));
        subscription.holdFrom(10);
        live(subscription, 10, ROOM, "hello");
        live(subscription, 11, ROOM, "hello");
        live(subscription, 12, null, "other");

        assertThat(subscription.replayed(0)).isEqualTo(Subscription.Outcome.DONE);
        assertThat(elsewhere.got).containsExactly("12");
    }

    @Test
    void the_end_that_is_told_live_while_the_client_asks_again_is_that_of_the_subscription_before() {
        Subscription subscription = new Subscription(subscribed, Start.NOW, new HoldLimits(10, 1_000));
        subscription.holdFrom(10);
        live(subscription, 10, ROOM, "subscription.ended");
        subscribed.channels().ask(ROOM, 100);
        subscribed.channels().granted(ROOM);
        live(subscription, 11, ROOM, "hello");

        subscription.replayed(0);

        assertThat(subscribed.got).containsExactly("11");
    }

    private void tell(long offset, @Nullable String channel, String type) {
        for (Recorder recipient : List.of(subscribed, elsewhere)) {
            address(offset, channel, type).offer(recipient, frame(offset));
        }
    }

    private static void live(Subscription subscription, long offset, @Nullable String channel, String type) {
        Addressing address = address(offset, channel, type);
        if (subscription.wants(address)) {
            subscription.deliver(address, frame(offset));
        }
    }

    private static Addressing address(long offset, @Nullable String channel, String type) {
        Notification notification = Notification.newBuilder()
                .setId("ntf_" + offset)
                .setType(type)
                .setRecipients(List.of("user_1"))
                .setData(ByteBuffer.wrap(new byte[0]))
                .setScope(ROOM)
                .setOccurredAt(Instant.EPOCH)
                .setChannel(channel)
                .build();
        return Addressing.of(notification, offset);
    }

    private static OutboundFrame frame(long offset) {
        return new OutboundFrame(new EncodedFrame(String.valueOf(offset), 10), Kind.DURABLE, 0);
    }
}
