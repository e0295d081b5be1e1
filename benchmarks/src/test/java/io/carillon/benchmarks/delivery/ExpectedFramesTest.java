package io.carillon.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.benchmarks.harness.Latencies;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpectedFramesTest {
    private final ExpectedFrames frames = new ExpectedFrames();
    private final Latencies latencies = new Latencies("test");

    @Test
    void an_announced_frame_is_timed_from_when_its_request_was_due() throws Exception {
        frames.expect("a", 1_000_000, latencies);
        frames.arrived("a", 4_000_000);
        frames.awaitAll(Duration.ZERO);

        assertThat(latencies.max().toMillis()).isEqualTo(3);
    }

    @Test
    void a_missing_frame_spoils_the_measurement() {
        frames.expect("a", 0, latencies);

        assertThatThrownBy(() -> frames.awaitAll(Duration.ZERO)).hasMessage("1 frames missing, 0 repeated");
    }

    @Test
    void a_repeated_frame_spoils_the_measurement() {
        frames.expect("a", 0, latencies);
        frames.arrived("a", 1);
        frames.arrived("a", 2);

        assertThatThrownBy(() -> frames.awaitAll(Duration.ZERO)).hasMessage("0 frames missing, 1 repeated");
    }

    @Test
    void a_frame_of_the_preparations_is_not_timed() throws Exception {
        frames.arrived("before", 1);
        frames.awaitAll(Duration.ZERO);

        assertThat(latencies.count()).isZero();
    }
}
