package io.carillon.benchmarks.resuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void everything_once_and_in_order_is_no_fault() {
        assertThat(afterHearing(0, 1, 2, 3)).isEqualTo(4);
        assertThat(faults.none()).isTrue();
    }

    @Test
    void what_is_left_out_is_lost() {
        assertThat(afterHearing(0, 3, 4)).isEqualTo(5);
        assertThat(faults.lost()).isEqualTo(2);
        assertThat(faults.none()).isFalse();
    }

    @Test
    void what_comes_again_is_repeated() {
        assertThat(afterHearing(0, 1, 1, 0, 2)).isEqualTo(3);
        assertThat(faults.repeated()).isEqualTo(2);
        assertThat(faults.none()).isFalse();
    }

    @Test
    void what_comes_too_late_is_a_fault_of_both_kinds() {
        afterHearing(0, 2, 1, 3);

        assertThat(faults.lost()).isEqualTo(1);
        assertThat(faults.repeated()).isEqualTo(1);
    }

    @Test
    void a_gap_that_the_gateway_admits_is_a_fault() {
        faults.gap();

        assertThat(faults.none()).isFalse();
    }

    private int afterHearing(int... numbers) {
        return IntStream.of(numbers).reduce(0, faults::arrived);
    }
}
