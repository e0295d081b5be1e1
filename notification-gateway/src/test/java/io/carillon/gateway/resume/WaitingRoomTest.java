package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.MemorySettings;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.log.LogPartition;
import java.time.Duration;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WaitingRoomTest {

    private static final DeliveryLog LOG = new DeliveryLog(Uuid.randomUuid(), 12);
    private static final LogPartition ONE = new LogPartition(LOG, 1);
    private static final LogPartition TWO = new LogPartition(LOG, 2);

    private final WaitingRoom<LogPartition> room = new WaitingRoom<>(Replay::partition);

    @Test
    void a_place_has_one_turn_at_a_time_however_many_wait() throws InterruptedException {
        room.add(replay(ONE, 5));
        room.add(replay(ONE, 6));

        assertThat(next()).isEqualTo(ONE);
        room.add(replay(ONE, 7));
        assertThat(next()).isNull();

        room.leave(ONE);
        assertThat(next()).isEqualTo(ONE);
    }

    @Test
    void places_take_turns() throws InterruptedException {
        room.add(replay(ONE, 5));
        room.add(replay(TWO, 5));

        assertThat(next()).isEqualTo(ONE);
        room.leave(ONE);
        assertThat(next()).isEqualTo(TWO);
        assertThat(next()).isEqualTo(ONE);
    }

    @Test
    void a_place_nobody_waits_for_gets_no_turn_until_somebody_comes() throws InterruptedException {
        room.add(replay(ONE, 5));
        next();
        assertThat(room.takeAround(ONE, 0)).hasSize(1);
        room.leave(ONE);
        assertThat(next()).isNull();

        room.add(replay(ONE, 9));
        assertThat(next()).isEqualTo(ONE);
    }

    @Test
    void who_has_waited_longest_decides_where_a_turn_begins_and_takes_along_who_is_near() {
        Replay first = replay(ONE, 100);
        Replay nearBefore = replay(ONE, 90);
        Replay nearAfter = replay(ONE, 110);
        Replay farBefore = replay(ONE, 89);
        Replay farAfter = replay(ONE, 111);
        for (Replay replay : new Replay[] {first, farAfter, nearBefore, farBefore, nearAfter}) {
            room.add(replay);
        }

        assertThat(room.takeAround(ONE, 10)).containsExactlyInAnyOrder(first, nearBefore, nearAfter);
        assertThat(room.size()).isEqualTo(2);
        assertThat(room.takeAround(ONE, 10)).containsExactly(farAfter);
        assertThat(room.takeAround(TWO, 10)).isEmpty();
    }

    @Test
    void who_comes_while_a_turn_goes_on_can_be_taken_along() {
        Replay passed = replay(ONE, 99);
        Replay ahead = replay(ONE, 100);
        room.add(passed);
        room.add(ahead);

        assertThat(room.takeBetween(ONE, 100, 200)).containsExactly(ahead);
        assertThat(room.takeBetween(ONE, 0, 99)).containsExactly(passed);
        assertThat(room.size()).isZero();
    }

    private @Nullable LogPartition next() throws InterruptedException {
        return room.next(Duration.ZERO);
    }

    private static Replay replay(LogPartition partition, long next) {
        Subscription subscription = new Subscription(new Recorder(), Start.NOW, new HoldLimits(1, 1));
        Memory memory = new Memory(new MemorySettings(0, DataSize.ofBytes(1), Duration.ofMinutes(1)));
        return new Replay(subscription, partition, partition.cursor(next - 1), 1_000, memory, replay -> {});
    }
}
