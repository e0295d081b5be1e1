package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientFramesIT {

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack,
                issuer.uri(),
                "frames.max-faults=4",
                "queue.max-frames=64",
                "limits.frames-per-second=1000000",
                "limits.frames-at-once=1000000",
                "limits.user-frames-per-second=1000000",
                "limits.user-frames-at-once=1000000",
                "limits.size-per-second=512MB",
                "limits.size-at-once=1GB");
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
    }

    @Test
    void a_ping_is_answered_with_the_time_and_acknowledged_if_it_has_an_op_id() {
        try (Client client = connect()) {
            client.send("{\"type\":\"presence.ping\",\"op_id\":\"op-1\"}");

            JsonNode ack = client.awaitFrame("ack");
            assertThat(ack.get("data").toString()).isEqualTo("{\"op_id\":\"op-1\",\"data\":{}}");
            JsonNode pong = client.awaitFrame("presence.pong");
            assertThat(Instant.parse(pong.get("data").get("timestamp").asString()))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
        }
    }

    @Test
    void what_is_wrong_with_a_frame_is_said_with_a_code_and_the_connection_lives_on() {
        try (Client client = connect()) {
            client.send("{\"type\":");
            client.awaitFrame("error", error -> code(error).equals("malformed_frame"));

            client.send("{\"type\":\"presence.pign\",\"op_id\":\"op-2\"}");
            JsonNode unknown = client.awaitFrame("error", error -> code(error).equals("unknown_type"));
            assertThat(unknown.get("data").get("op_id").asString()).isEqualTo("op-2");

            client.send("{\"type\":\"presence.ping\",\"data\":{\"x\":\"" + "y".repeat(17_000) + "\"}}");
            client.awaitFrame("error", error -> code(error).equals("frame_too_large"));

            client.send("{\"type\":\"presence.ping\"}");
            client.awaitFrame("presence.pong");
        }
    }

    @Test
    void a_binary_message_is_malformed() {
        try (Client client = connect()) {
            client.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();

            client.awaitFrame("error", error -> code(error).equals("malformed_frame"));
        }
    }

    @Test
    void too_many_faults_end_the_session_for_good() {
        try (Client client = connect()) {
            for (int i = 0; i < 4; i++) {
                client.send("rubbish");
            }

            assertThat(client.awaitClose()).isEqualTo(4500);
        }
    }

    @Test
    void a_message_beyond_the_hard_limit_is_not_read_to_its_end() {
        try (Client client = connect()) {
            var _ = client.socket().sendText("x".repeat(100_000), true);

            assertThat(client.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void a_flood_of_pings_whose_answers_are_not_read_ends_the_flood_and_nothing_else() {
        try (Client calm = connect();
                Client flooding = Client.connectWithoutReading(gateway, issuer.token(Log.userOf(7)))) {
            String ping = "{\"type\":\"presence.ping\",\"op_id\":\"" + "x".repeat(128) + "\"}";
            Awaitility.await().until(() -> {
                flood(flooding, ping);
                return gateway.closes().containsKey("slow_consumer");
            });

            calm.send("{\"type\":\"presence.ping\"}");
            calm.awaitFrame("presence.pong");
        }
    }

    private static void flood(Client client, String ping) {
        for (int i = 0; i < 2_000 && !client.socket().isOutputClosed(); i++) {
            client.socket().sendText(ping, true).exceptionally(lost -> null).join();
        }
    }

    private Client connect() {
        return Client.connect(gateway, issuer.token(Log.userOf(6)));
    }

    private static String code(JsonNode error) {
        return error.get("data").get("code").asString();
    }
}
