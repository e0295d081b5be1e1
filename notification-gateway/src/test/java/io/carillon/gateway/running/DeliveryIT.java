package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryIT {

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(stack, issuer.uri());
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void one_record_reaches_every_device_of_every_recipient_and_nobody_else() {
        String anna = Log.userOf(3);
        String ben = Log.userOf(3);
        String stranger = Log.userOf(3);
        try (Client phone = Client.connect(gateway, issuer.token(anna));
                Client laptop = Client.connect(gateway, issuer.token(anna));
                Client bens = Client.connect(gateway, issuer.token(ben));
                Client strangers = Client.connect(gateway, issuer.token(stranger))) {
            String id = log.tell(anna, ben);
            String afterwards = log.tell(stranger);

            phone.awaitNotification(id);
            laptop.awaitNotification(id);
            bens.awaitNotification(id);
            strangers.awaitNotification(afterwards);
            assertThat(strangers.notificationIds()).containsExactly(afterwards);
        }
    }

    @Test
    void a_frame_carries_the_notification_as_the_protocol_says() {
        String anna = Log.userOf(1);
        try (Client client = Client.connect(gateway, issuer.token(anna))) {
            Instant occurred = Instant.parse("2026-11-20T09:30:00.120Z");
            String id = log.write(Log.notification(anna).setOccurredAt(occurred).build());

            client.awaitNotification(id);
            JsonNode frame = client.notifications().getFirst();
            assertThat(frame.propertyNames()).containsExactly("type", "data", "id", "cursor", "ts");
            assertThat(frame.get("type").asString()).isEqualTo("family_member_joined");
            assertThat(frame.get("data").get("new_member_username").asString()).isEqualTo("zoë");
            assertThat(frame.get("ts").asString()).isEqualTo("2026-11-20T09:30:00.120Z");
        }
    }

    @Test
    void an_ephemeral_notification_carries_no_cursor_and_is_not_replayed() {
        String anna = Log.userOf(2);
        try (Client client = Client.connect(gateway, issuer.token(anna))) {
            Optional<String> before = client.cursor();
            String typing = log.write(Log.notification(anna).setEphemeral(true).build());
            String durable = log.tell(anna);
            client.awaitNotification(durable);

            assertThat(client.notificationIds()).containsExactly(typing, durable);
            assertThat(client.notifications().getFirst().has("cursor")).isFalse();

            try (Client again = Client.connect(gateway, issuer.token(anna), before)) {
                again.awaitNotification(durable);
                assertThat(again.notificationIds()).containsExactly(durable);
            }
        }
    }

    @Test
    void what_has_expired_is_delivered_neither_live_nor_later() {
        String anna = Log.userOf(2);
        try (Client client = Client.connect(gateway, issuer.token(anna))) {
            Optional<String> before = client.cursor();
            log.write(Log.notification(anna).setExpiresAt(Instant.now()).build());
            String lasting = log.write(Log.notification(anna)
                    .setExpiresAt(Instant.now().plusSeconds(600))
                    .build());

            client.awaitNotification(lasting);
            assertThat(client.notificationIds()).containsExactly(lasting);
            try (Client again = Client.connect(gateway, issuer.token(anna), before)) {
                again.awaitNotification(lasting);
                assertThat(again.notificationIds()).containsExactly(lasting);
            }
        }
    }

    @Test
    void a_record_nobody_can_read_goes_to_the_dead_letters_and_the_partition_goes_on(LocalStack stack) {
        String anna = Log.userOf(8);
        try (Client client = Client.connect(gateway, issuer.token(anna));
                DeadLetterReader deadLetters = new DeadLetterReader(stack)) {
            RecordMetadata rubbish = log.send(anna, "rubbish".getBytes(StandardCharsets.UTF_8));
            RecordMetadata badData = log.send(
                    anna,
                    log.encode(Log.notification(anna)
                            .setData(Log.bytes("{\"a\":1},\"cursor\":\"x\""))
                            .build()));
            RecordMetadata empty = log.send(anna, new byte[0]);
            String next = log.tell(anna);

            client.awaitNotification(next);
            assertThat(client.notificationIds()).containsExactly(next);
            assertThat(deadLetters.await(rubbish)).containsEntry("dead_letter_reason", "not_wire_format");
            assertThat(deadLetters.await(badData)).containsEntry("dead_letter_reason", "invalid_data");
            assertThat(deadLetters.await(empty)).containsEntry("dead_letter_reason", "not_wire_format");
            assertThat(gateway.count("carillon.gateway.dead.letters")).isEqualTo(3);
        }
    }

    @Test
    void operators_see_connections_deliveries_and_how_long_they_took() {
        String anna = Log.userOf(9);
        try (Client client = Client.connect(gateway, issuer.token(anna))) {
            client.awaitNotification(log.tell(anna));

            assertThat(gateway.gauge("carillon.gateway.connections")).isPositive();
            assertThat(gateway.count("carillon.gateway.deliveries", "source", "live"))
                    .isPositive();
            assertThat(gateway.get("/actuator/prometheus").body())
                    .contains(
                            "carillon_gateway_delivery_latency_seconds_bucket",
                            "carillon_gateway_live_lag",
                            "carillon_gateway_duplicates_suppressed_total",
                            "carillon_gateway_queue_overflows_total",
                            "carillon_gateway_replays_seconds_count");
        }
    }
}
