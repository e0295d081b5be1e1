package io.carillon.chat.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.EventLog;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.signals.Reminders;
import io.carillon.commandlog.reading.Lanes;
import io.carillon.commandlog.reading.Partitions;
import io.carillon.events.chat.NetworkMemberLeft;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReminderClockTest implements EventLog, EventCodec {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int PARTITIONS = 12;
    private static final Partitions ALL = new Partitions(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), PARTITIONS);

    private final Clock clock = Clock.systemUTC();
    private final Lanes lanes = new Lanes();
    private final ReminderClock reminders = new ReminderClock(lanes, this, new Sealing(this, clock), clock);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        reminders.close();
        lanes.close();
    }

    @Test
    void what_is_due_is_told_once_under_its_scope() {
        Instant due = clock.instant().plusMillis(30);
        reminders.set(key("room:general", "ann"), due, () -> event(1));

        await().untilAsserted(() -> assertThat(told).containsExactly("room:general 1"));
        assertThat(clock.instant()).isAfterOrEqualTo(due);
        reminders.tellNow(ALL, LONG);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_new_one_takes_the_place_of_the_old() {
        reminders.set(key("room:general", "ann"), clock.instant().plus(LONG), () -> event(1));
        reminders.set(key("room:general", "ann"), clock.instant().minus(LONG), () -> event(2));
        reminders.set(key("room:general", "bob"), clock.instant(), () -> event(3));

        await().untilAsserted(() -> assertThat(told).containsExactlyInAnyOrder("room:general 2", "room:general 3"));
    }

    @Test
    void one_that_was_due_when_a_new_one_came_is_not_told() {
        CountDownLatch renewed = new CountDownLatch(1);
        lanes.submit("room:general", () -> {
            reminders.set(key("room:general", "ann"), clock.instant(), () -> event(1));
            awaitQuietly(renewed);
            reminders.set(key("room:general", "ann"), clock.instant().plus(LONG), () -> event(2));
        });
        reminders.set(key("room:other", "ann"), clock.instant().plusMillis(20), () -> event(3));
        await().untilAsserted(() -> assertThat(told).containsExactly("room:other 3"));
        renewed.countDown();

        reminders.set(key("room:general", "bob"), clock.instant(), () -> event(4));
        await().untilAsserted(() -> assertThat(told).containsExactly("room:other 3", "room:general 4"));
    }

    @Test
    void what_is_cancelled_is_not_told() {
        reminders.set(key("room:general", "ann"), clock.instant().plusMillis(20), () -> event(1));
        reminders.cancel(key("room:general", "ann"));
        reminders.set(key("room:general", "bob"), clock.instant().plusMillis(40), () -> event(2));

        await().untilAsserted(() -> assertThat(told).containsExactly("room:general 2"));
    }

    @Test
    void what_goes_to_another_instance_is_told_at_once_and_the_rest_stays() {
        List<String> scopes = IntStream.range(0, 100).mapToObj(i -> "room:" + i).toList();
        scopes.forEach(scope -> reminders.set(key(scope, "ann"), clock.instant().plus(LONG), () -> event(1)));

        Partitions given = new Partitions(Set.of(3, 4), PARTITIONS);
        reminders.tellNow(given, LONG);

        List<String> there = scopes.stream().filter(given::hold).toList();
        assertThat(there).isNotEmpty();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        there.stream().map(scope -> scope + " 1").toList());
        reminders.tellNow(ALL, LONG);
        assertThat(told).hasSameSizeAs(scopes);
    }

    @Test
    void what_went_to_another_instance_already_is_forgotten() {
        reminders.set(key("room:general", "ann"), clock.instant().plus(LONG), () -> event(1));
        reminders.forget(ALL);
        reminders.tellNow(ALL, LONG);

        assertThat(told).isEmpty();
    }

    @Test
    void telling_what_goes_waits_no_longer_than_it_may() {
        CountDownLatch never = new CountDownLatch(1);
        lanes.submit("room:general", () -> awaitQuietly(never));
        reminders.set(key("room:general", "ann"), clock.instant().plus(LONG), () -> event(1));

        reminders.tellNow(ALL, Duration.ofMillis(5));

        assertThat(told).isEmpty();
        never.countDown();
    }

    @Test
    void one_that_can_not_be_told_is_lost_and_the_next_is_told() {
        reminders.set(key("room:general", "ann"), clock.instant(), () -> {
            throw new IllegalStateException("a fault");
        });
        reminders.set(key("room:general", "bob"), clock.instant(), () -> event(2));

        await().untilAsserted(() -> assertThat(told).containsExactly("room:general 2"));
    }

    @Override
    public void write(String scope, List<SealedEvent> events) {
        events.forEach(event -> told.add(scope + " " + ((NetworkMemberLeft) event.record()).getMembers()));
    }

    @Override
    public ByteBuffer close(SpecificRecord event) {
        return ByteBuffer.allocate(0);
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        throw new UnsupportedOperationException();
    }

    private static Reminders.Key key(String scope, String what) {
        return new Reminders.Key(scope, what);
    }

    private static SpecificRecord event(long number) {
        return new NetworkMemberLeft("net-1", "bob", number, Instant.EPOCH);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
