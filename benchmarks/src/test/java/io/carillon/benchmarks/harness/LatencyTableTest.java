package io.carillon.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyTableTest {
    private final Latencies floor = new Latencies("the floor");
    private final Latencies other = new Latencies("something slower");

    @Test
    void each_row_is_compared_with_the_floor() {
        floor.record(0, 2_000_000);
        other.record(0, 7_000_000);
        other.record(0, 7_000_000);

        assertThat(LatencyTable.of(floor, List.of(other)).lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "| what | count | min ms | p50 ms | p99 ms | max ms | p50 ratio | p99 ratio |",
                        LatencyTable.of(floor, List.of()).lines().toList().get(1),
                        "| the floor | 1 | 2.0 | 2.0 | 2.0 | 2.0 | 1.0 | 1.0 |",
                        "| something slower | 2 | 7.0 | 7.0 | 7.0 | 7.0 | 3.5 | 3.5 |");
    }

    @Test
    void each_of_several_pairs_is_compared_with_its_own_floor() {
        floor.record(0, 2_000_000);
        other.record(0, 7_000_000);

        assertThat(LatencyTable.ofPairs(List.of(floor, other), List.of(other, other))
                        .lines()
                        .skip(2)
                        .map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "| the floor | 1 | 2.0 | 2.0 | 2.0 | 2.0 | 1.0 | 1.0 |",
                        "| something slower | 1 | 7.0 | 7.0 | 7.0 | 7.0 | 3.5 | 3.5 |",
                        "| something slower | 1 | 7.0 | 7.0 | 7.0 | 7.0 | 1.0 | 1.0 |",
                        "| something slower | 1 | 7.0 | 7.0 | 7.0 | 7.0 | 1.0 | 1.0 |");
    }

    @Test
    void without_a_floor_there_is_no_ratio() {
        other.record(0, 7_000_000);

        assertThat(LatencyTable.of(floor, List.of(other))).endsWith("|         - |         - |");
    }
}
