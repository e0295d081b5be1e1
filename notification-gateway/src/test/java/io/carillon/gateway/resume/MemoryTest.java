package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.MemorySettings;
import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MemoryTest {

    private static final int FRAME_BYTES = 100;

    private final Memory memory = memory(10, DataSize.ofMegabytes(1));

    @Test
    void it_covers_what_was_delivered_since_it_began_gaps_included() {
        memory.beginAt(5);
        add(memory, 7, 8, 11);

        assertThat(memory.covers(4)).isFalse();
        assertThat(memory.covers(5)).isTrue();
        assertThat(offsets(memory.from(5, 10))).containsExactly(7L, 8L, 11L);
        assertThat(offsets(memory.from(8, 10))).containsExactly(8L, 11L);
        assertThat(offsets(memory.from(12, 10))).isEmpty();
        assertThat(memory.from(4, 10)).isEmpty();
    }

    @Test
    void before_it_has_begun_it_covers_nothing() {
        assertThat(memory.covers(1_000)).isFalse();
    }

    @Test
    void it_is_read_in_portions() {
        memory.beginAt(0);
        add(memory, 0, 1, 2, 3);

        assertThat(offsets(memory.from(1, 2))).containsExactly(1L, 2L);
    }

    @Test
    void the_oldest_gives_way_when_there_are_too_many() {
        memory.beginAt(0);
        add(memory, IntStream.range(0, 14).toArray());

        assertThat(memory.records()).isEqualTo(10);
        assertThat(memory.covers(3)).isFalse();
        assertThat(memory.from(3, 10)).isEmpty();
        assertThat(offsets(memory.from(4, 20))).hasSize(10).startsWith(4L).endsWith(13L);
    }

    @Test
    void the_oldest_give_way_when_they_take_too_much_heap() {
        Memory small = memory(1_000, DataSize.ofKilobytes(4));
        small.beginAt(0);
        add(small, IntStream.range(0, 100).toArray());

        assertThat(small.bytes()).isLessThanOrEqualTo(4_096).isGreaterThan(3_000);
        assertThat(small.records()).isLessThan(10);
        assertThat(small.covers(99)).isTrue();
    }

    @Test
    void many_recipients_count() {
        List<String> crowd =
                IntStream.range(0, 1_000).mapToObj(i -> "user_" + i).toList();

        assertThat(remembered(1, crowd).sizeBytes()
                        - remembered(1, List.of("user_1")).sizeBytes())
                .isGreaterThan(50_000);
    }

    @Test
    void what_alone_is_too_large_is_not_kept() {
        Memory tiny = memory(10, DataSize.ofBytes(10));
        tiny.beginAt(0);
        add(tiny, 3);

        assertThat(tiny.records()).isZero();
        assertThat(tiny.covers(3)).isFalse();
        assertThat(tiny.covers(4)).isTrue();
    }

    @Test
    void what_is_old_is_forgotten() {
        memory.beginAt(0);
        memory.add(remembered(1, List.of("user_1")), TimeUnit.MINUTES.toNanos(0));
        memory.add(remembered(2, List.of("user_1")), TimeUnit.MINUTES.toNanos(2));

        memory.forgetOld(TimeUnit.MINUTES.toNanos(6));

        assertThat(memory.covers(1)).isFalse();
        assertThat(offsets(memory.from(2, 10))).containsExactly(2L);
        assertThat(memory.records()).isEqualTo(1);
    }

    @Test
    void switched_off_it_covers_nothing() {
        Memory off = memory(0, DataSize.ofMegabytes(1));
        off.beginAt(0);

        assertThat(off.enabled()).isFalse();
        assertThat(off.covers(5)).isFalse();
    }

    @Test
    void a_reader_never_misses_what_is_forgotten_while_it_reads() throws InterruptedException {
        int records = 50_000;
        memory.beginAt(0);
        Thread writer = Thread.ofPlatform()
                .start(() -> add(memory, IntStream.range(0, records).toArray()));
        long next = 0;
        while (writer.isAlive()) {
            Optional<List<Remembered>> found = memory.from(next, 5);
            if (found.isPresent() && !found.get().isEmpty()) {
                assertThat(found.get().getFirst().offset()).isEqualTo(next);
            }
            next = found.isPresent() ? next + found.get().size() : next + 7;
        }
        writer.join();
        assertThat(memory.records()).isEqualTo(10);
    }

    private static Memory memory(int records, DataSize size) {
        return new Memory(new MemorySettings(records, size, Duration.ofMinutes(5)));
    }

    private static void add(Memory memory, int... offsets) {
        for (int offset : offsets) {
            memory.add(remembered(offset, List.of("user_1")), 0);
        }
    }

    private static Remembered remembered(int offset, List<String> recipients) {
        var frame = new OutboundFrame(new EncodedFrame("x", FRAME_BYTES), Kind.REPLAYED, 0);
        return new Remembered(new Addressing(offset, null, false), recipients, null, frame);
    }

    private static List<Long> offsets(Optional<List<Remembered>> found) {
        return found.orElseThrow().stream().map(Remembered::offset).toList();
    }
}
