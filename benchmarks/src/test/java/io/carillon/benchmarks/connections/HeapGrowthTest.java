package io.carillon.benchmarks.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapGrowthTest {

    @Test
    void growth_is_divided_by_connections_and_compared_with_the_floor() {
        var floor = new HeapGrowth("floor", 1000, 10_000_000, 15_000_000);
        var gateway = new HeapGrowth("gateway", 1000, 40_000_000, 50_000_000);

        assertThat(HeapGrowth.table(floor, gateway).lines().skip(2).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "| floor | 1000 | 10.0 | 15.0 | 5.0 | 1.0 |", "| gateway | 1000 | 40.0 | 50.0 | 10.0 | 2.0 |");
    }
}
