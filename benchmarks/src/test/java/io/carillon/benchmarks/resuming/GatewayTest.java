package io.carillon.benchmarks.resuming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final String METRICS = """
            # TYPE closes_total counter
            closes_total{application="gateway",code="client"} 7.0
            closes_total{application="gateway",code="slow_consumer"} 2.0
            closes_total_of_others{code="slow_consumer"} 100.0
            overflows_total 3.0
            """;

    @Test
    void only_the_values_with_the_tag_are_added_up() {
        assertThat(Gateway.sum(METRICS, "closes_total", "slow_consumer")).isEqualTo(2);
        assertThat(Gateway.sum(METRICS, "closes_total", "")).isEqualTo(9);
    }

    @Test
    void a_metric_without_tags_is_found_and_one_that_is_not_there_is_zero() {
        assertThat(Gateway.sum(METRICS, "overflows_total", "")).isEqualTo(3);
        assertThat(Gateway.sum(METRICS, "none_total", "")).isZero();
    }
}
