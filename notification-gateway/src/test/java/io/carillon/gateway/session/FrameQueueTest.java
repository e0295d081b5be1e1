package io.carillon.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import org.junit.jupiter.api.Test;

class FrameQueueTest {

    private final FrameQueue queue = new FrameQueue(4, 100);

    @Test
    void frames_leave_in_the_order_they_came() {
        OutboundFrame first = Frames.of("1", Kind.DURABLE, 10);
        OutboundFrame second = Frames.of("2", Kind.EPHEMERAL, 10);
        queue.add(first);
        queue.add(second);

        assertThat(queue.poll()).isSameAs(first);
        assertThat(queue.poll()).isSameAs(second);
        assertThat(queue.poll()).isNull();
    }

    @Test
    void it_is_full_by_number() {
        for (int i = 0; i < 4; i++) {
            assertThat(queue.add(Frames.of("x", Kind.DURABLE, 1))).isTrue();
        }
        assertThat(queue.add(Frames.of("x", Kind.DURABLE, 1))).isFalse();
    }

    @Test
    void it_is_full_by_bytes() {
        assertThat(queue.add(Frames.of("x", Kind.DURABLE, 60))).isTrue();
        assertThat(queue.add(Frames.of("x", Kind.DURABLE, 41))).isFalse();
        assertThat(queue.add(Frames.of("x", Kind.DURABLE, 40))).isTrue();
    }

    @Test
    void a_single_frame_always_fits() {
        assertThat(queue.add(Frames.of("x", Kind.DURABLE, 5_000))).isTrue();
    }

    @Test
    void the_oldest_ephemeral_frame_is_dropped_and_makes_room() {
        queue.add(Frames.of("durable", Kind.DURABLE, 30));
        queue.add(Frames.of("old", Kind.EPHEMERAL, 30));
        queue.add(Frames.of("new", Kind.EPHEMERAL, 30));

        assertThat(queue.add(Frames.of("next", Kind.DURABLE, 30))).isFalse();
        assertThat(queue.dropOne()).isTrue();
        assertThat(queue.add(Frames.of("next", Kind.DURABLE, 30))).isTrue();
        assertThat(Frames.texts(queue)).containsExactly("durable", "new", "next");
    }

    @Test
    void without_ephemeral_frames_nothing_is_dropped() {
        queue.add(Frames.of("x", Kind.DURABLE, 1));
        queue.add(Frames.of("x", Kind.REPLAYED, 1));
        queue.add(Frames.of("x", Kind.CONTROL, 1));

        assertThat(queue.dropOne()).isFalse();
    }

    @Test
    void half_of_it_is_free_until_half_the_frames_or_bytes_are_there() {
        queue.add(Frames.of("x", Kind.DURABLE, 1));
        assertThat(queue.halfFree()).isTrue();
        queue.add(Frames.of("x", Kind.DURABLE, 1));
        assertThat(queue.halfFree()).isFalse();

        FrameQueue large = new FrameQueue(100, 100);
        large.add(Frames.of("x", Kind.DURABLE, 50));
        assertThat(large.halfFree()).isFalse();
    }
}
