package io.carillon.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.Reference;
import org.junit.jupiter.api.Test;

class LiveHeapTest {
    private static final int BALLAST = 64 << 20;

    @Test
    void the_total_is_the_last_column_of_the_last_line() {
        String histogram = """
                4711:
                 num     #instances         #bytes  class name (module)
                   1:         12345        9876543  [B (java.base@25)
                Total        123456       12345678
                """;

        assertThat(LiveHeap.total(histogram)).isEqualTo(12_345_678);
    }

    @Test
    void what_is_held_counts_and_what_is_dropped_does_not() throws Exception {
        long pid = ProcessHandle.current().pid();
        long before = LiveHeap.bytes(pid);
        byte[] ballast = new byte[BALLAST];
        long holding = LiveHeap.bytes(pid);
        Reference.reachabilityFence(ballast);
        ballast = null;
        long dropped = LiveHeap.bytes(pid);

        assertThat(holding - before).isBetween(BALLAST * 9L / 10, BALLAST * 11L / 10);
        assertThat(dropped - before).isLessThan(BALLAST / 10);
    }

    @Test
    void anything_but_a_histogram_is_refused() {
        assertThatThrownBy(() -> LiveHeap.total("Unable to open socket file"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
