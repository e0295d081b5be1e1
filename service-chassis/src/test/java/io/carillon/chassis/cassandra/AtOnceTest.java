package io.carillon.chassis.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private final List<CompletableFuture<Integer>> waiting = new ArrayList<>();
    private int mostAtOnce;

    @Test
    void no_request_waits_for_the_answer_to_another() {
        List<Integer> asked = IntStream.range(0, 50).boxed().toList();

        assertThat(AtOnce.forEach(asked, number -> answeredWhenThereAre(50, number)))
                .isEqualTo(asked);
    }

    @Test
    void a_connection_is_not_flooded() {
        List<Integer> asked = IntStream.range(0, 1024).boxed().toList();

        assertThat(AtOnce.forEach(asked, number -> answeredWhenThereAre(256, number)))
                .isEqualTo(asked);
        assertThat(mostAtOnce).isEqualTo(256);
    }

    private CompletableFuture<Integer> answeredWhenThereAre(int requests, int number) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        waiting.add(answer);
        mostAtOnce = Math.max(mostAtOnce, waiting.size());
        if (waiting.size() == requests) {
            List<CompletableFuture<Integer>> all = List.copyOf(waiting);
            waiting.clear();
            for (int i = 0; i < requests; i++) {
                all.get(i).complete(number - requests + 1 + i);
            }
        }
        return answer;
    }
}
