package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.MemorySettings;
import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.log.LogPartition;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PassTest {

    private static final LogPartition PARTITION = new LogPartition(new DeliveryLog(Uuid.randomUuid(), 12), 3);
    private static final HoldLimits LIMITS = new HoldLimits(2, 10_000);

    private final Memory memory = new Memory(new MemorySettings(10, DataSize.ofMegabytes(1), Duration.ofMinutes(1)));
    private final Collected exits = new Collected();
    private final Pass pass = new Pass(exits);
    private final AtomicInteger encoded = new AtomicInteger();
    private final List<Replay> extended = new ArrayList<>();

    @Test
    void each_gets_what_he_needs_and_a_record_is_encoded_once_for_all() {
        Reader anna = new Reader("anna");
        Reader ben = new Reader("ben");
        pass.join(List.of(replay(anna, 2, 10), replay(ben, 4, 10)));

        offer(2, "anna", "ben");
        offer(3, "stranger");
        offer(4, "anna", "ben");
        offer(5, "ben");

        assertThat(anna.got).containsExactly("2", "4");
        assertThat(ben.got).containsExactly("4", "5");
        assertThat(encoded).hasValue(3);
    }

    @Test
    void who_has_reached_his_end_goes_live_with_what_was_held_and_leaves() {
        Reader anna = new Reader("anna");
        Replay replay = replay(anna, 2, 5);
        pass.join(List.of(replay));
        anna.subscription.deliver(new Addressing(5, null, false), frame(5));
        offer(4, "anna");

        pass.reached(5);
        offer(5, "anna");

        assertThat(anna.got).containsExactly("4", "5");
        assertThat(exits.live).containsExactly(replay);
        assertThat(pass.empty()).isTrue();
    }

    @Test
    void who_has_no_room_leaves_and_comes_back_without_missing_or_repeating_anything() {
        Reader slow = new Reader("anna");
        Reader quick = new Reader("anna");
        pass.join(List.of(replay(slow, 0, 10), replay(quick, 0, 10)));
        offer(1, "anna");
        slow.full = true;
        offer(2, "anna");
        offer(3, "anna");
        pass.reached(4);
        assertThat(exits.again).isEmpty();

        slow.makeRoom();
        Pass next = new Pass(exits);
        next.join(exits.again);
        for (int offset = 0; offset < 10; offset++) {
            offer(next, offset, "anna");
        }

        assertThat(quick.got).containsExactly("1", "2", "3");
        assertThat(slow.got).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void who_has_no_room_for_what_was_held_waits_for_it() {
        Reader anna = new Reader("anna");
        Replay replay = replay(anna, 2, 5);
        pass.join(List.of(replay));
        anna.full = true;
        pass.reached(5);
        assertThat(exits.live).isEmpty();
        assertThat(pass.empty()).isTrue();

        anna.makeRoom();
        new Pass(exits).join(exits.again);

        assertThat(exits.live).containsExactly(replay);
    }

    @Test
    void who_held_too_much_gets_a_later_end() {
        Reader anna = new Reader("anna");
        Replay replay = replay(anna, 2, 5);
        pass.join(List.of(replay));
        for (int offset = 5; offset < 9; offset++) {
            anna.subscription.deliver(new Addressing(offset, null, false), frame(offset));
        }

        pass.reached(5);

        assertThat(extended).containsExactly(replay);
        assertThat(exits.live).isEmpty();
        assertThat(pass.empty()).isTrue();
    }

    @Test
    void a_record_that_names_a_user_twice_is_passed_on_once() {
        Reader anna = new Reader("anna");
        pass.join(List.of(replay(anna, 0, 5)));

        offer(1, "anna", "anna");

        assertThat(anna.got).containsExactly("1");
    }

    @Test
    void who_has_left_gets_nothing_more() {
        Reader anna = new Reader("anna");
        pass.join(List.of(replay(anna, 0, 5)));
        anna.subscription.end();
        pass.reached(1);

        assertThat(pass.empty()).isTrue();
        assertThat(exits.live).isEmpty();
    }

    @Test
    void a_log_that_begins_later_is_a_gap_and_one_that_ends_earlier_is_another_one() {
        Reader anna = new Reader("anna");
        Reader ben = new Reader("ben");
        pass.join(List.of(replay(anna, 2, 30), replay(ben, 25, 30)));

        pass.bounds(10, 20);

        assertThat(anna.gap).isEqualTo(PARTITION.cursor(9));
        assertThat(ben.ended).isEqualTo(CloseCode.RESYNC);
        assertThat(pass.next()).isEqualTo(10);
    }

    @Test
    void all_can_be_let_go() {
        Replay replay = replay(new Reader("anna"), 0, 5);
        pass.join(List.of(replay));
        pass.reached(3);

        pass.leave(exits::later);

        assertThat(exits.later).containsExactly(replay);
        assertThat(replay.next()).isEqualTo(3);
        assertThat(pass.empty()).isTrue();
    }

    private Replay replay(Reader reader, long next, long end) {
        reader.subscription.holdFrom(end);
        return new Replay(reader.subscription, PARTITION, PARTITION.cursor(next - 1), end, memory, extended::add);
    }

    private void offer(int offset, String... recipients) {
        offer(pass, offset, recipients);
    }

    private void offer(Pass to, int offset, String... recipients) {
        to.offer(new Addressing(offset, null, false), List.of(recipients), () -> {
            encoded.incrementAndGet();
            return frame(offset);
        });
    }

    private static OutboundFrame frame(int offset) {
        return new OutboundFrame(new EncodedFrame(String.valueOf(offset), 10), Kind.REPLAYED, 0);
    }

    private static final class Collected implements Exits {
        private final List<Replay> again = new ArrayList<>();
        private final List<Replay> later = new ArrayList<>();
        private final List<Replay> live = new ArrayList<>();

        @Override
        public void again(Replay replay) {
            again.add(replay);
        }

        @Override
        public void later(Replay replay) {
            later.add(replay);
        }

        @Override
        public void live(Replay replay) {
            live.add(replay);
        }
    }

    private static final class Reader implements Subscriber {
        private final Subscription subscription = new Subscription(this, Start.NOW, LIMITS);
        private final String user;
        private final Channels channels = new Channels(List.of());
        private final List<String> got = new ArrayList<>();
        private boolean full;
        private @Nullable Runnable whenRoom;
        private @Nullable Cursor gap;
        private @Nullable CloseCode ended;

        Reader(String user) {
            this.user = user;
        }

        void makeRoom() {
            full = false;
            if (whenRoom != null) {
                whenRoom.run();
            }
        }

        @Override
        public String userId() {
            return user;
        }

        @Override
        public Channels channels() {
            return channels;
        }

        @Override
        public void ready(Cursor position) {}

        @Override
        public void gap(GapReason reason, String from, Cursor position) {
            gap = position;
        }

        @Override
        public void offer(OutboundFrame frame) {
            got.add(frame.encoded().text());
        }

        @Override
        public boolean hasRoom(Runnable whenThereIs) {
            whenRoom = full ? whenThereIs : null;
            return !full;
        }

        @Override
        public void end(CloseCode reason) {
            ended = reason;
        }
    }
}
