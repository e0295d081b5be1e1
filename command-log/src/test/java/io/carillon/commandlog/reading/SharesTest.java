package io.carillon.commandlog.reading;

import static io.carillon.commandlog.reading.ManualConsumer.ONE;
import static io.carillon.commandlog.reading.ManualConsumer.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharesTest {

    private final Desk desk = new Desk();
    private final Listener listener = new Listener();
    private final ManualConsumer consumer = new ManualConsumer();
    private final Shares shares =
            new Shares(consumer, "pet.commands", listener, new LookBack(desk.decoder, listener, Desk.CLOCK));

    @BeforeEach
    void begin() {
        consumer.log(ZERO, 0, 100);
        consumer.log(ONE, 0, 100);
        consumer.subscribe(List.of("pet.commands"), shares);
        consumer.rebalance(List.of(ZERO, ONE));
    }

    @Test
    void nothing_is_read_of_what_is_not_taken_up() {
        assertThat(consumer.paused()).containsExactlyInAnyOrder(ZERO, ONE);

        shares.takeUp();

        assertThat(consumer.paused()).isEmpty();
        assertThat(shares.of(ZERO).partition()).isEqualTo(ZERO);
    }

    @Test
    void who_gives_up_a_partition_lets_nobody_begin_and_waits_for_those_who_did() {
        shares.takeUp();
        Share given = shares.of(ZERO);
        given.accepted(0);
        given.accepted(1);
        assertThat(given.begin(0)).isTrue();
        Thread rebalance = Thread.ofVirtual().start(() -> consumer.rebalance(List.of(ONE)));
        await().until(() -> !given.isOpen());

        assertThat(given.begin(1)).isFalse();
        assertThat(rebalance.isAlive()).isTrue();
        given.finished(0);

        await().until(() -> !rebalance.isAlive());
        assertThat(consumer.place(ZERO)).isEqualTo(1);
        assertThat(shares.of(ONE).isOpen()).isTrue();
    }

    @Test
    void the_listener_hears_what_is_given_up_and_what_is_lost() {
        shares.takeUp();
        shares.onPartitionsLost(List.of(ONE));
        assertThat(listener.heard).containsExactly("lost: [1] of 3");

        consumer.rebalance(List.of());
        assertThat(listener.heard).containsExactly("lost: [1] of 3", "given up: [0] of 3");
    }

    @Test
    void what_is_lost_is_closed_and_its_place_is_somebody_elses() {
        shares.takeUp();
        Share lost = shares.of(ZERO);
        lost.accepted(0);
        lost.finished(0);

        shares.onPartitionsLost(List.of(ZERO));
        shares.keepPlaces();

        assertThat(lost.isOpen()).isFalse();
        assertThat(consumer.place(ZERO)).isEqualTo(-1);
        assertThat(consumer.place(ONE)).isZero();
    }

    @Test
    void a_partition_that_comes_back_is_begun_anew_where_it_was_left() {
        shares.takeUp();
        Share before = shares.of(ZERO);
        before.accepted(0);
        before.finished(0);
        consumer.rebalance(List.of(ONE));
        consumer.commitSync(Map.of(ZERO, new OffsetAndMetadata(7)));
        consumer.rebalance(List.of(ZERO, ONE));
        shares.takeUp();

        assertThat(shares.of(ZERO)).isNotSameAs(before);
        assertThat(shares.of(ZERO).isBehind(6)).isTrue();
        assertThat(shares.of(ZERO).isBehind(7)).isFalse();
    }

    @Test
    void the_place_is_said_once() {
        shares.takeUp();
        shares.keepPlaces();
        consumer.failToCommit(1);
        shares.keepPlaces();
        shares.of(ZERO).accepted(0);
        shares.of(ZERO).finished(0);

        shares.keepPlaces();
        assertThat(consumer.place(ZERO)).isZero();
        shares.keepPlaces();
        assertThat(consumer.place(ZERO)).isEqualTo(1);
    }
}
