package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {

    private static final int AT_ONCE = 5;

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack,
                issuer.uri(),
                "limits.frames-per-second=1",
                "limits.frames-at-once=" + AT_ONCE,
                "limits.size-at-once=70KB",
                "limits.user-frames-per-second=1",
                "limits.user-frames-at-once=" + 2 * AT_ONCE,
                "limits.max-refusals=20");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void a_frame_too_many_is_refused_under_its_op_id_and_passes_after_the_time_it_was_told() {
        try (Client client = connect(Log.userOf(0))) {
            pings(client, AT_ONCE + 1);

            JsonNode error = client.awaitFrame("error").get("data");
            assertThat(error.get("code").asString()).isEqualTo("rate_limited");
            assertThat(error.get("op_id").asString()).isEqualTo("op-" + AT_ONCE);
            assertThat(error.get("message").asString()).isEqualTo("A connection may send 1 frames a second.");
            int wait = error.get("retry_after_ms").asInt();
            assertThat(wait).isBetween(1, 1_000);

            Awaitility.await()
                    .pollDelay(Duration.ofMillis(wait))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> {
                        client.send("{\"type\":\"presence.ping\",\"op_id\":\"again\"}");
                        return acks(client).contains("again");
                    });
        }
    }

    @Test
    void refusals_are_no_faults_but_who_does_not_stop_is_closed_and_may_come_back() {
        try (Client client = connect(Log.userOf(1))) {
            pings(client, AT_ONCE + 19);
            client.awaitFrame("error", error -> opId(error).equals("op-23"));
            assertThat(client.isClosed()).isFalse();

            pings(client, 2);
            assertThat(client.awaitClose()).isEqualTo(4007);
        }
        Awaitility.await().untilAsserted(() -> assertThat(gateway.closes()).containsEntry("rate_limited", 1.0));
    }

    @Test
    void a_connection_is_limited_by_size_too() {
        try (Client client = connect(Log.userOf(2))) {
            String large = "{\"type\":\"presence.ping\",\"data\":{\"x\":\"" + "é".repeat(8_000) + "\"}}";
            IntStream.range(0, AT_ONCE).forEach(i -> client.send(large));

            JsonNode error = client.awaitFrame("error").get("data");
            assertThat(error.get("message").asString()).isEqualTo("A connection may send 65536 bytes a second.");
        }
    }

    @Test
    void all_connections_of_a_user_share_a_limit_and_nobody_else_feels_it() {
        String flooder = Log.userOf(3);
        String calm = Log.userOf(3);
        List<Client> connections =
                Stream.generate(() -> connect(flooder)).limit(3).toList();
        try (Client other = connect(calm)) {
            connections.forEach(client -> pings(client, AT_ONCE));

            Awaitility.await()
                    .until(() -> connections.stream()
                            .flatMap(client -> client.frames().stream())
                            .anyMatch(frame -> frame.get("data")
                                    .path("message")
                                    .asString("")
                                    .equals("A user may send 1 frames a second.")));
            pings(other, AT_ONCE);
            other.awaitFrame("ack", ack -> opId(ack).equals("op-" + (AT_ONCE - 1)));
            String id = log.tell(calm, flooder);
            connections.getLast().awaitNotification(id);
            other.awaitNotification(id);
            assertThat(gateway.count("carillon.gateway.rate.limited", "limit", "user_frames"))
                    .isPositive();
        } finally {
            connections.forEach(Client::close);
        }
    }

    private Client connect(String user) {
        return Client.connect(gateway, issuer.token(user));
    }

    private static void pings(Client client, int number) {
        IntStream.range(0, number).forEach(i -> client.send("{\"type\":\"presence.ping\",\"op_id\":\"op-" + i + "\"}"));
    }

    private static List<String> acks(Client client) {
        return client.frames().stream()
                .filter(frame -> frame.get("type").asString().equals("ack"))
                .map(LimitsIT::opId)
                .toList();
    }

    private static String opId(JsonNode answer) {
        return answer.get("data").path("op_id").asString("");
    }
}
