package io.carillon.chat;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.Scopes;
import io.carillon.delivery.ClientCommand;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceProcess;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances come and go while commands are open; those that stay take over. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class TwoInstancesIT {

    private static final int ROOMS = 24;
    private static final int EACH = 20;

    private final LocalStack stack;
    private final Scopes scopes;
    private final Gateway gateway;
    private final ToldEvents told;
    private final Map<String, List<ClientCommand>> said = new HashMap<>();

    TwoInstancesIT(LocalStack stack) {
        this.stack = stack;
        this.scopes = RunningService.shared(stack, ChatServiceApplication.class).bean(Scopes.class);
        this.gateway = new Gateway(stack);
        this.told = new ToldEvents(stack);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void when_one_is_stopped_the_other_does_what_is_open_and_nothing_twice() {
        losingAnInstance(ServiceProcess::stop);
    }

    @Test
    void when_one_is_killed_the_other_does_what_is_open_and_nothing_twice() {
        losingAnInstance(ServiceProcess::kill);
    }

    private void losingAnInstance(Consumer<ServiceProcess> end) {
        IntStream.range(0, ROOMS).forEach(_ -> said.put(gateway.room("ann"), new ArrayList<>()));
        try (ServiceProcess other = ReadingProcess.start(stack)) {
            everybodySpeaks();
            end.accept(other);
        }
        everybodySpeaks();

        said.values()
                .forEach(sends -> assertThat(sends)
                        .allSatisfy(send ->
                                assertThat(gateway.answer(send).isDone()).isTrue()));
        Map<String, List<ChatMessageSent>> heard = told.heard(said.keySet(), ChatMessageSent.class);
        said.forEach((room, sends) -> assertToldInOrder(room, sends, heard.getOrDefault(room, List.of())));
    }

    /** Much is said at once, so that most of it is open when this returns. */
    private void everybodySpeaks() {
        for (int i = 0; i < EACH; i++) {
            said.forEach((room, sends) ->
                    sends.add(gateway.ask("ann", "chat.send", room, Gateway.body("Text " + sends.size()))));
        }
    }

    private void assertToldInOrder(String room, List<ClientCommand> sends, List<ChatMessageSent> heard) {
        assertThat(heard)
                .extracting(ChatMessageSent::getBody)
                .containsExactlyElementsOf(IntStream.range(0, sends.size())
                        .mapToObj(i -> "Text " + i)
                        .toList());
        assertThat(heard)
                .extracting(ChatMessageSent::getNumber)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sends.size()).boxed().toList());
        assertThat(heard)
                .extracting(ChatMessageSent::getId)
                .containsExactlyElementsOf(sends.stream()
                        .map(send -> gateway.answer(send).field("message_id"))
                        .toList());
        assertThat(scopes.view(Scope.parse(room).orElseThrow(), "ann").state().lastNumber())
                .isEqualTo(sends.size());
    }
}
