package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(stack, issuer.uri(), "delivery.join-timeout=60s");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void while_kafka_is_down_sockets_stay_readiness_tells_and_afterwards_delivery_goes_on(LocalStack stack) {
        String anna = Log.userOf(0);
        try (Client client = Client.connect(gateway, issuer.token(anna))) {
            String before = log.tell(anna);
            client.awaitNotification(before);

            stack.server(Component.KAFKA).stop();
            Awaitility.await("not ready").atMost(PATIENCE).until(() -> !gateway.ready());
            assertThat(client.isClosed()).isFalse();
            client.send("{\"type\":\"presence.ping\"}");
            client.awaitFrame("presence.pong");
            try (Client newcomer = Client.connectInPassing(gateway, issuer.token(Log.userOf(1)), client.cursor())) {
                stack.server(Component.KAFKA).start();

                Awaitility.await("ready").atMost(PATIENCE).until(gateway::ready);
                newcomer.awaitFrame("connection.ready");
            }
            String after = log.tell(anna);
            client.awaitNotification(after);
            assertThat(client.notificationIds()).containsExactly(before, after);
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void a_record_whose_schema_can_not_be_fetched_waits_with_all_that_follow_until_it_can(LocalStack stack) {
        String anna = Log.userOf(5);
        String elsewhere = Log.userOf(6);
        try (Client client = Client.connect(gateway, issuer.token(anna));
                Client other = Client.connect(gateway, issuer.token(elsewhere))) {
            client.awaitNotification(log.tell(anna));
            Notification evolved = Log.notification(anna).build();
            byte[] encoded = log.encodeAs(withOneMoreField(evolved.getSchema()), evolved);
            stack.server(Component.SCHEMA_REGISTRY).stop();

            log.send(anna, encoded);
            String following = log.tell(anna);
            Awaitility.await("not ready").atMost(PATIENCE).until(() -> !gateway.ready());
            other.awaitNotification(log.tell(elsewhere));
            assertThat(client.notifications()).hasSize(1);

            stack.server(Component.SCHEMA_REGISTRY).start();
            client.awaitNotification(following);
            assertThat(client.notificationIds().subList(1, 3)).isEqualTo(List.of(evolved.getId(), following));
            Awaitility.await("ready").atMost(PATIENCE).until(gateway::ready);
        }
    }

    private static Schema withOneMoreField(Schema schema) {
        Schema text = SchemaBuilder.builder().stringType();
        List<Schema.Field> fields = new ArrayList<>(schema.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
        fields.add(new Schema.Field("added_" + System.nanoTime(), text, "New in this test.", ""));
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }
}
