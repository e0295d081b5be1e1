package io.carillon.resolver.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.localstack.supervision.ManagedServer;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class RegistryOutageIT {

    private static final String TOPIC = Topics.FAMILY_EVENTS.name();

    @TempDir
    Path stateDir;

    @Test
    void an_event_whose_schema_cannot_be_looked_up_waits_for_the_registry_and_is_delivered(LocalStack stack) {
        ManagedServer registry = stack.server(Component.SCHEMA_REGISTRY);
        String user = Ids.next("user");
        String scope = "account:" + user;
        try (Platform platform = new Platform(stack);
                ResolverProcess resolver = ResolverProcess.start(
                        stack, stateDir, "--carillon.resolver.registry-patience=2s", "--carillon.resolver.threads=1")) {
            GenericRecord event = MadeUpEvents.unheardOf("Waits" + user.replace("_", ""), user);
            byte[] value = platform.encode(TOPIC, event);
            registry.stop();
            platform.send(new ProducerRecord<>(TOPIC, scope.getBytes(UTF_8), value));
            resolver.awaitReadiness(503);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(resolver.metrics())
                            .containsPattern("carillon_resolver_thread_replacements_total [1-9]"));
            registry.start();
            try (Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS);
                    Platform.Reader letters = platform.read(Topics.RESOLVER_DEAD_LETTERS)) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(
                                () -> assertThat(log.notifications(scope)).hasSize(1));
                resolver.awaitReadiness(200);
                assertThat(letters.records())
                        .noneSatisfy(letter ->
                                assertThat(new String(letter.key(), UTF_8)).isEqualTo(scope));
            }
        }
    }
}
