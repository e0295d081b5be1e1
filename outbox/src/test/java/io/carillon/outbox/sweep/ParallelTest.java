package io.carillon.outbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelTest {

    private final Parallel parallel = new Parallel();

    @AfterEach
    void close() {
        parallel.close();
    }

    @Test
    void it_returns_when_everything_is_done() {
        List<Integer> items = IntStream.range(0, 1_000).boxed().toList();
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        parallel.forEach(items, done::add);

        assertThat(done).containsAll(items);
    }

    @Test
    void one_failure_fails_the_whole_so_that_nothing_counts_as_settled() {
        assertThatException()
                .isThrownBy(() -> parallel.forEach(List.of(1, 2, 3), item -> {
                    if (item == 2) {
                        throw new IllegalStateException("no answer");
                    }
                }))
                .withMessageContaining("no answer");
    }
}
