package io.carillon.commandlog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class CommandReaderLifecycleTest {

    private final Desk desk = new Desk();
    private final Lanes lanes = new Lanes();
    private final ManualConsumer consumer = new ManualConsumer();
    private final CommandReader reader = new CommandReader(
            consumer,
            "pet.commands",
            lanes,
            desk.work(),
            PartitionListener.NONE,
            new LookBack(desk.decoder, PartitionListener.NONE, Desk.CLOCK));
    private volatile Optional<String> missing = Optional.of("memberships are still being read");
    private final CommandReaderLifecycle lifecycle = new CommandReaderLifecycle(reader, () -> missing);

    @Test
    void commands_are_read_when_nothing_is_missing_any_more() {
        lifecycle.start();
        await().until(() -> lifecycle.problem().equals("memberships are still being read"));
        assertThat(lifecycle.isRunning()).isTrue();
        assertThat(lifecycle.isWell()).isFalse();
        assertThat(reader.alive()).isFalse();

        missing = Optional.empty();
        await().until(lifecycle::isWell);

        lifecycle.stop();
        assertThat(lifecycle.isRunning()).isFalse();
        assertThat(lifecycle.isWell()).isFalse();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void a_service_that_stops_before_does_not_begin() {
        lifecycle.start();
        lifecycle.stop();
        missing = Optional.empty();

        assertThat(consumer.closed()).isTrue();
        assertThat(reader.alive()).isFalse();
        assertThat(lifecycle.isWell()).isFalse();
    }

    @Test
    void a_reader_that_ends_by_itself_has_failed_and_one_that_was_stopped_has_not() {
        missing = Optional.empty();
        lifecycle.start();
        await().until(lifecycle::isWell);
        assertThat(lifecycle.hasFailed()).isFalse();

        consumer.schedulePollTask(() -> {
            throw new IllegalStateException("a defect");
        });
        await().until(lifecycle::hasFailed);
        assertThat(lifecycle.isWell()).isFalse();

        lifecycle.stop();
        assertThat(lifecycle.hasFailed()).isFalse();
    }

    @Test
    void the_web_server_ends_before() {
        assertThat(lifecycle.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
