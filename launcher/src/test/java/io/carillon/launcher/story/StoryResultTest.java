package io.carillon.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryResultTest {

    @Test
    void one_difference_of_one_user_spoils_the_story() {
        var missing = new Difference.Missing(new ExpectedFrame("role_changed", Map.of()));

        assertThat(new StoryResult(1, Map.of("alice", List.of(), "bob", List.of()), List.of()).asExpected())
                .isTrue();
        assertThat(new StoryResult(1, Map.of("alice", List.of(), "bob", List.of(missing)), List.of()).asExpected())
                .isFalse();
    }

    @Test
    void latencies_are_read_by_nearest_rank() {
        var latencies = IntStream.rangeClosed(1, 100)
                .mapToObj(Duration::ofMillis)
                .toList()
                .reversed();
        var result = new StoryResult(100, Map.of(), latencies);

        assertThat(result.latencyAt(0.5)).isEqualTo(Duration.ofMillis(50));
        assertThat(result.latencyAt(0.99)).isEqualTo(Duration.ofMillis(99));
        assertThat(result.latencyAt(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(new StoryResult(0, Map.of(), List.of()).latencyAt(0.5)).isZero();
    }
}
