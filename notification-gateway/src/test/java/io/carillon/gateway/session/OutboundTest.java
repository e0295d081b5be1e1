package io.carillon.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.QueueSettings;
import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.SendCompletion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class OutboundTest {

    private static final QueueSettings FOUR_FRAMES =
            new QueueSettings(4, DataSize.ofMegabytes(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final ManualConnection connection = new ManualConnection();
    private final Events events = new Events();
    private final Outbound outbound = new Outbound(connection, events, FOUR_FRAMES);

    @Test
    void one_frame_is_under_way_at_a_time() {
        outbound.offer(Frames.durable("1"));
        outbound.offer(Frames.durable("2"));
        assertThat(connection.sent).containsExactly("1");

        connection.complete();
        assertThat(connection.sent).containsExactly("1", "2");
        assertThat(events.sent).containsExactly("1");
    }

    @Test
    void beyond_the_queue_a_durable_frame_overflows() {
        offer(5);
        assertThat(events.overflows).isZero();

        outbound.offer(Frames.durable("too much"));
        assertThat(events.overflows).isEqualTo(1);
    }

    @Test
    void ephemeral_frames_give_way_first() {
        outbound.offer(Frames.durable("under way"));
        outbound.offer(Frames.ephemeral("typing"));
        outbound.offer(Frames.durable("a"));
        outbound.offer(Frames.durable("b"));
        outbound.offer(Frames.durable("c"));

        outbound.offer(Frames.durable("d"));
        assertThat(events.dropped).isEqualTo(1);
        assertThat(events.overflows).isZero();

        connection.completeAll();
        assertThat(connection.sent).containsExactly("under way", "a", "b", "c", "d");
    }

    @Test
    void an_ephemeral_frame_that_does_not_fit_is_dropped_itself() {
        offer(5);

        outbound.offer(Frames.ephemeral("typing"));

        assertThat(events.dropped).isEqualTo(1);
        assertThat(events.overflows).isZero();
    }

    @Test
    void room_is_told_of_once_when_half_is_free() {
        AtomicInteger told = new AtomicInteger();
        assertThat(outbound.hasRoom(told::incrementAndGet)).isTrue();
        offer(5);
        assertThat(outbound.hasRoom(told::incrementAndGet)).isFalse();

        connection.complete();
        connection.complete();
        assertThat(told).hasValue(0);
        connection.complete();
        connection.completeAll();
        assertThat(told).hasValue(1);
    }

    @Test
    void once_closed_nothing_is_sent_and_nobody_is_told_of_room() {
        AtomicInteger told = new AtomicInteger();
        offer(5);
        outbound.hasRoom(told::incrementAndGet);

        outbound.close();
        outbound.offer(Frames.durable("late"));
        connection.complete();

        assertThat(connection.sent).containsExactly("1");
        assertThat(told).hasValue(0);
    }

    @Test
    void a_failed_send_ends_it() {
        offer(2);

        connection.fail();

        assertThat(events.failures).isEqualTo(1);
        assertThat(connection.sent).containsExactly("1");
    }

    @Test
    void a_write_that_does_not_complete_is_seen_to_stall() {
        assertThat(outbound.stalledNanos(System.nanoTime())).isZero();
        offer(1);
        assertThat(outbound.stalledNanos(System.nanoTime() + 1_000)).isGreaterThanOrEqualTo(1_000);
        connection.complete();
        assertThat(outbound.stalledNanos(System.nanoTime())).isZero();
    }

    @Test
    void sends_that_complete_at_once_do_not_deepen_the_stack() {
        int many = 100_000;
        QueueSettings large =
                new QueueSettings(many, DataSize.ofMegabytes(10), Duration.ofSeconds(1), Duration.ofSeconds(1));
        Outbound deep = new Outbound(connection, events, large);
        IntStream.range(0, many).forEach(i -> deep.offer(Frames.durable("x")));
        connection.completesAtOnce = true;

        connection.complete();

        assertThat(connection.sent).hasSize(many);
    }

    @Test
    void frames_offered_by_many_threads_and_completed_by_others_all_leave_once() throws InterruptedException {
        int threads = 4;
        int each = 5_000;
        List<String> left = Collections.synchronizedList(new ArrayList<>());
        QueueSettings large = new QueueSettings(
                threads * each, DataSize.ofMegabytes(10), Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Outbound busy = new Outbound(new EagerConnection(left, pool), events, large);
            for (int t = 0; t < threads; t++) {
                int first = t * each;
                Thread.ofVirtual()
                        .start(() -> IntStream.range(first, first + each)
                                .forEach(i -> busy.offer(Frames.durable(String.valueOf(i)))));
            }
            Awaitility.await().until(() -> left.size() == threads * each);
            pool.shutdown();
            assertThat(pool.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(left).doesNotHaveDuplicates().hasSize(threads * each);
    }

    private void offer(int frames) {
        IntStream.rangeClosed(1, frames).forEach(i -> outbound.offer(Frames.durable(String.valueOf(i))));
    }

    private static final class Events implements Outbound.Owner {
        private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
        private int dropped;
        private int overflows;
        private int failures;

        @Override
        public void sent(OutboundFrame frame) {
            sent.add(frame.encoded().text());
        }

        @Override
        public void dropped(int frames) {
            dropped += frames;
        }

        @Override
        public void overflowed() {
            overflows++;
        }

        @Override
        public void failed(Throwable cause) {
            failures++;
        }
    }

    /** Completes sends when told to. */
    private static class ManualConnection implements Connection {
        private final List<String> sent = new ArrayList<>();
        private boolean completesAtOnce;
        private @Nullable SendCompletion underWay;

        @Override
        public void send(EncodedFrame frame, SendCompletion completion) {
            sent.add(frame.text());
            underWay = completion;
            if (completesAtOnce) {
                complete();
            }
        }

        boolean complete() {
            SendCompletion completion = underWay;
            underWay = null;
            if (completion != null) {
                completion.sent();
            }
            return completion != null;
        }

        void completeAll() {
            while (complete()) {
                assertThat(sent).isNotEmpty();
            }
        }

        void fail() {
            SendCompletion completion = underWay;
            if (completion != null) {
                completion.failed(new IllegalStateException("broken"));
            }
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {}

        @Override
        public void abort() {}
    }

    /** Completes sends on other threads, and checks that no two are under way. */
    private static final class EagerConnection extends ManualConnection {
        private final AtomicInteger underWay = new AtomicInteger();
        private final List<String> left;
        private final ExecutorService pool;

        EagerConnection(List<String> left, ExecutorService pool) {
            this.left = left;
            this.pool = pool;
        }

        @Override
        public void send(EncodedFrame frame, SendCompletion completion) {
            assertThat(underWay.incrementAndGet()).isEqualTo(1);
            left.add(frame.text());
            pool.execute(() -> {
                underWay.decrementAndGet();
                completion.sent();
            });
        }
    }
}
