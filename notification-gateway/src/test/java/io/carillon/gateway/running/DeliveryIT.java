package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Instant;
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
}
