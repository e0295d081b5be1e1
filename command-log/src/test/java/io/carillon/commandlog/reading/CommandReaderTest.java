package io.carillon.commandlog.reading;

import static io.carillon.commandlog.reading.ManualConsumer.ONE;
import static io.carillon.commandlog.reading.ManualConsumer.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandReaderTest {

    private final Desk desk = new Desk();
    private final Lanes lanes = new Lanes();
    private final Listener listener = new Listener();
    private final ManualConsumer consumer = new ManualConsumer();
    private final CommandReader reader = new CommandReader(
            consumer, "pet.commands", lanes, desk.work(), listener, new LookBack(desk.decoder, listener, Desk.CLOCK));
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        consumer.log(ZERO, 0, 0);
        consumer.log(ONE, 0, 0);
        desk.handler = this::note;
    }

    @AfterEach
    void end() {
        release.countDown();
        reader.close();
        lanes.close();
    }

    private Answer note(Command command) {
        done.add(command.id());
        if (command.id().startsWith("slow")) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Desk.DONE;
    }

    @Test
    void commands_are_done_and_the_place_is_kept() {
        reader.start();
        consumer.assign(ZERO);
        bring(0, 0, "room:a", "one");
        bring(0, 1, "room:b", "two");

        awaitDone("one", "two");
        awaitPlace(2);
        assertThat(reader.waiting()).isZero();
        assertThat(reader.alive()).isTrue();
    }

    @Test
    void the_place_is_that_of_the_oldest_that_is_not_done_and_nobody_waits_for_it() {
        reader.start();
        consumer.assign(ZERO);
        bring(0, 0, "room:a", "one");
        bring(0, 1, "room:b", "slow");
        bring(0, 2, "room:a", "three");

        awaitDone("one", "slow", "three");
        awaitPlace(1);
        await().until(() -> reader.waiting() == 1);
        release.countDown();
        awaitPlace(3);
    }

    @Test
    void a_place_that_could_not_be_kept_is_kept_later_though_nothing_else_happens() {
        reader.start();
        consumer.failToCommit(5);
        consumer.assign(ZERO);
        bring(0, 0, "room:a", "one");

        awaitPlace(1);
    }

    @Test
    void a_partition_that_can_not_be_taken_up_at_first_is_taken_up_later_and_nothing_of_it_is_lost() {
        consumer.failToSayTimes(true);
        reader.start();
        consumer.assign(ZERO);
        bring(0, 0, "room:a", "one");
        await().until(() -> !consumer.paused().isEmpty());

        consumer.failToSayTimes(false);

        awaitDone("one");
        assertThat(reader.alive()).isTrue();
    }

    @Test
    void a_log_that_fails_for_a_while_is_read_again() {
        reader.start();
        consumer.assign(ZERO);
        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("down")));
        bring(0, 0, "room:a", "one");

        awaitDone("one");
    }

    @Test
    void what_was_done_before_is_shown_and_not_done_again() {
        consumer.schedulePollTask(() -> consumer.commitSync(Map.of(ZERO, new OffsetAndMetadata(3))));
        consumer.log(ZERO, 1, 5);
        reader.start();
        consumer.assign(ZERO);
        bring(0, 0, "room:a", "older");
        bring(0, 1, "room:a", "before");
        consumer.bring(Desk.record(0, 2, "room:a", "{'id': 'sung', 'type': 'pet.sing'}"));
        bring(0, 3, "room:a", "next");

        awaitDone("next");
        assertThat(listener.heard).containsExactly("was done: before");
        assertThat(desk.written("command.answers")).hasSize(1);
        awaitPlace(4);
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_beginning() {
        consumer.schedulePollTask(() -> consumer.commitSync(Map.of(ZERO, new OffsetAndMetadata(500))));
        consumer.log(ZERO, 0, 2);
        reader.start();
        consumer.assign(ZERO);
        bring(0, 0, "room:a", "one");
        bring(0, 1, "room:a", "two");

        awaitDone("one", "two");
        awaitPlace(2);
    }

    @Test
    void a_partition_far_ahead_of_its_work_waits_and_goes_on_when_there_is_less() {
        reader.start();
        consumer.assign(ZERO, ONE);
        bring(0, 0, "room:a", "slow");
        for (int i = 1; i <= 1_500; i++) {
            bring(0, i, "room:a", "c" + i);
        }
        await().until(() -> consumer.paused().contains(ZERO));
        bring(1, 0, "room:b", "other");
        await().untilAsserted(() -> assertThat(done).contains("other"));
        assertThat(consumer.paused()).containsExactly(ZERO);

        release.countDown();
        awaitPlace(1_501);
        await().until(() -> consumer.paused().isEmpty());
        assertThat(done).hasSize(1_502);
    }

    @Test
    void closing_keeps_the_place_of_what_was_being_done() {
        reader.start();
        consumer.assign(ZERO);
        bring(0, 0, "room:a", "slow");
        bring(0, 1, "room:a", "behind it");
        awaitDone("slow");
        Thread closing = Thread.ofVirtual().start(reader::close);
        release.countDown();

        await().until(() -> !closing.isAlive() && !reader.alive());
        assertThat(consumer.closed()).isTrue();
        assertThat(consumer.place(ZERO)).isEqualTo(done.size());
        assertThat(desk.written("command.answers")).hasSameSizeAs(done);
    }

    @Test
    void one_that_was_closed_before_it_began_does_not_begin() {
        reader.close();
        reader.start();

        assertThat(reader.alive()).isFalse();
        assertThat(consumer.closed()).isTrue();
    }

    private void bring(int partition, long offset, String scope, String id) {
        consumer.bring(Desk.record(partition, offset, scope, "{'id': '%s'}".formatted(id)));
    }

    private void awaitDone(String... ids) {
        await().untilAsserted(() -> assertThat(done).containsExactlyInAnyOrder(ids));
    }

    private void awaitPlace(long offset) {
        await().untilAsserted(() -> assertThat(consumer.place(ZERO)).isEqualTo(offset));
    }
}
