package io.carillon.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParallelStartTest {
    private final Heard heard = new Heard();

    @Test
    void servers_start_at_the_same_time() {
        CyclicBarrier both = new CyclicBarrier(2);
        Runnable meet = () -> {
            try {
                both.await(20, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException("the other one does not start", alone);
            }
        };

        ParallelStart.of(List.of(new FakeServer("one", meet), new FakeServer("two", meet)), heard);

        assertThat(heard.events).contains("starting one", "starting two", "ready one", "ready two");
    }

    @Test
    void the_failure_of_one_is_told_and_does_not_hide_that_another_is_ready() {
        FakeServer good = new FakeServer("good", () -> {});
        FakeServer bad = new FakeServer("bad", () -> {
            throw new StartFailedException("bad", "no disk");
        });

        assertThatThrownBy(() -> ParallelStart.of(List.of(good, bad), heard)).hasMessage("bad did not start: no disk");

        assertThat(heard.events).containsExactlyInAnyOrder("starting good", "starting bad", "ready good", "failed bad");
    }

    private static final class Heard implements StartListener {
        private final ConcurrentLinkedQueue<String> events = new ConcurrentLinkedQueue<>();

        @Override
        public void starting(String server) {
            events.add("starting " + server);
        }

        @Override
        public void ready(String server, Duration elapsed) {
            events.add("ready " + server);
        }

        @Override
        public void failed(String server, Duration elapsed, RuntimeException failure) {
            events.add("failed " + server);
        }
    }

    private record FakeServer(String name, Runnable onStart) implements ManagedServer {
        @Override
        public int port() {
            return 1;
        }

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public void start() {
            onStart.run();
        }

        @Override
        public void stop() {}

        @Override
        public void kill() {}
    }
}
