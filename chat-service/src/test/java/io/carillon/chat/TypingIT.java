package io.carillon.chat;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.ClientCommand;
import io.carillon.events.chat.ChatTypingChanged;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceProcess;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody is seen typing for ever, whatever becomes of the instance that knows of him. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class TypingIT {

    private static final String BEGINS = "{\"typing\": true}";
    private static final int ROOMS = 36;

    private final LocalStack stack;
    private final Gateway gateway;
    private final ToldEvents told;

    TypingIT(LocalStack stack) {
        var _ = RunningService.shared(stack, ChatServiceApplication.class);
        this.stack = stack;
        this.gateway = new Gateway(stack);
        this.told = new ToldEvents(stack);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void it_ends_by_itself_some_time_after_he_said_so_last() {
        String room = gateway.room("ann");
        Instant began = Instant.now();
        gateway.done("ann", "chat.typing", room, BEGINS);

        awaitEnd(List.of(room));
        assertThat(told.heard(room, ChatTypingChanged.class))
                .extracting(ChatTypingChanged::getTyping)
                .containsExactly(true, false);
        assertThat(Instant.now()).isAfter(began.plusSeconds(6));
    }

    @Test
    void it_ends_when_its_instance_is_killed() {
        losingAnInstance(ServiceProcess::kill);
    }

    @Test
    void it_ends_when_its_instance_is_stopped() {
        losingAnInstance(ServiceProcess::stop);
    }

    private void losingAnInstance(Consumer<ServiceProcess> end) {
        List<String> rooms =
                IntStream.range(0, ROOMS).mapToObj(_ -> gateway.room("ann")).toList();
        try (ServiceProcess other = ReadingProcess.start(stack)) {
            rooms.forEach(room -> gateway.done("ann", "chat.typing", room, BEGINS));
            end.accept(other);
        }
        awaitEnd(rooms);
    }

    @Test
    void a_signal_that_was_on_its_way_for_too_long_is_not_told() {
        String room = gateway.room("ann");
        ClientCommand late =
                gateway.command("ann", "chat.typing", BEGINS, Instant.now().minusSeconds(11));
        gateway.put(room, late);

        assertThat(gateway.answer(late).code()).isEqualTo("expired");
        assertThat(told.heard(room, ChatTypingChanged.class)).isEmpty();
    }

    private void awaitEnd(List<String> rooms) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Map<String, List<ChatTypingChanged>> heard = told.heard(rooms, ChatTypingChanged.class);
                    assertThat(heard).containsOnlyKeys(rooms);
                    assertThat(heard.values())
                            .allSatisfy(ofRoom ->
                                    assertThat(ofRoom.getLast().getTyping()).isFalse());
                });
    }
}
