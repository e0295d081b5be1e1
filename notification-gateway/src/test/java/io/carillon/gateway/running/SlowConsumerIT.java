package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowConsumerIT {

    /** More than the operating system's buffers on both sides swallow. */
    private static final int RECORDS = 250;

    private static final String LARGE = "{\"text\":\"" + "x".repeat(100_000) + "\"}";

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack, issuer.uri(), "queue.max-frames=20", "queue.max-size=4MB", "queue.close-timeout=1s");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void a_client_that_stops_reading_is_let_go_without_holding_up_others_and_resumes_with_everything() {
        String slow = Log.userOf(9);
        String quick = Log.userOf(9);
        try (Client marker = Client.connect(gateway, issuer.token(slow));
                Client reader = Client.connect(gateway, issuer.token(quick));
                Client stalled = Client.connectWithoutReading(gateway, issuer.token(slow))) {
            marker.vanish();
            Awaitility.await().until(() -> gateway.gauge("carillon.gateway.connections") == 2);

            List<String> sent = sendAtTheReadersPace(reader, slow, quick);

            assertThat(reader.notificationIds()).isEqualTo(sent);
            Awaitility.await().until(() -> gateway.closes().containsKey("slow_consumer"));
            assertThat(gateway.count("carillon.gateway.queue.overflows")).isEqualTo(1);
            assertThat(stalled.isClosed()).isFalse();
            try (Client again = Client.connect(gateway, issuer.token(slow), marker.cursor())) {
                again.awaitNotification(sent.getLast());
                assertThat(again.notificationIds()).isEqualTo(sent);
                assertThat(gateway.count("carillon.gateway.queue.overflows")).isEqualTo(1);
            }
        }
    }

    private List<String> sendAtTheReadersPace(Client reader, String... recipients) {
        List<String> sent = new ArrayList<>();
        while (sent.size() < RECORDS) {
            for (int i = 0; i < 10; i++) {
                Notification large =
                        Log.notification(recipients).setData(Log.bytes(LARGE)).build();
                sent.add(log.write(large));
            }
            reader.awaitNotification(sent.getLast());
        }
        return sent;
    }
}
