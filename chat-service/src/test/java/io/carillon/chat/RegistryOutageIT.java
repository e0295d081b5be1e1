package io.carillon.chat;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.chat.ChatMessageSent;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody asks the registry for each message. Kafka's and Cassandra's absences are played on a whole platform. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class RegistryOutageIT {

    private final LocalStack stack;
    private final Gateway gateway;
    private final ToldEvents told;

    RegistryOutageIT(LocalStack stack) {
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
    void without_the_registry_people_talk_on() {
        String room = gateway.room("ann");
        gateway.done("ann", "chat.send", room, Gateway.body("Before"));

        stack.server(SCHEMA_REGISTRY).stop();
        try {
            gateway.done("ann", "chat.send", room, Gateway.body("Meanwhile"));
        } finally {
            stack.server(SCHEMA_REGISTRY).start();
        }
        gateway.done("ann", "chat.send", room, Gateway.body("Afterwards"));

        assertThat(told.heard(room, ChatMessageSent.class))
                .extracting(ChatMessageSent::getBody)
                .containsExactly("Before", "Meanwhile", "Afterwards");
    }
}
