package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is refused, and with which of the protocol's codes. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PusherErrorsIT {

    private static final String GOOD = "?protocol=7&client=test";

    private final TestIssuer issuer = new TestIssuer();
    private final PusherAppFixture app = PusherAppFixture.fresh();
    private LocalStack stack;
    private Gateway gateway;

    @BeforeAll
    void start(LocalStack running) {
        stack = running;
        List<String> settings = new ArrayList<>(List.of(app.settings(
                "client-events=true",
                "limits.client-events-per-second=3",
                "limits.channels-per-connection=2",
                "limits.presence-members=1",
                "limits.connections=8")));
        settings.addAll(List.of(
                "pusher.apps[1].id=off",
                "pusher.apps[1].key=key-of-off",
                "pusher.apps[1].secret=" + app.secret(),
                "pusher.apps[1].enabled=false",
                "pusher.activity-timeout=2s",
                "pusher.pong-timeout=1s"));
        gateway = Gateway.start(stack, issuer.uri(), settings.toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-key?protocol=7, 4001",
        "key-of-off?protocol=7, 4003",
        "KEY?client=test, 4008",
        "KEY?protocol=seven, 4006",
        "KEY?protocol=8, 4007",
    })
    void a_connection_that_may_not_be_is_told_why_and_closed(String keyAndQuery, int code) throws Exception {
        try (PusherSocket socket = PusherSocket.open(gateway, keyAndQuery.replace("KEY", app.key()))) {
            assertThat(socket.await("pusher:error").path("code").asInt(0)).isEqualTo(code);
            assertThat(socket.awaitClose()).isEqualTo(code);
        }
    }

    @Test
    void a_page_of_another_origin_is_refused() throws Exception {
        try (PusherSocket socket = PusherSocket.open(gateway, app.key() + GOOD, "Origin", "https://evil.example.org")) {
            assertThat(socket.awaitClose()).isEqualTo(4009);
        }
    }

    @Test
    void a_subscription_without_a_good_signature_is_refused() {
        try (PusherSocket socket = open()) {
            socket.send(subscribe("private-a", ",\"auth\":\"" + app.key() + ":wrong\""));
            JsonNode refused = socket.await("pusher:subscription_error");

            assertThat(refused.path("type").asString("")).isEqualTo("AuthError");
            assertThat(refused.path("status").asInt(0)).isEqualTo(401);
            assertThat(refused.path("code").asInt(0)).isEqualTo(4009);
        }
    }

    @Test
    void names_limits_and_repetitions_are_refused_and_the_connection_lives_on() {
        try (PusherSocket socket = open()) {
            socket.send(subscribe("no/name", ""));
            assertThat(socket.await("pusher:subscription_error").path("type").asString(""))
                    .isEqualTo("InvalidChannel");
            socket.send("nonsense");
            socket.sendBinary();
            socket.send("{\"event\":\"pusher:unheard-of\"}");
            Awaitility.await("three errors")
                    .until(() -> socket.all("pusher:error").size() == 3);

            socket.send(subscribe("a", ""));
            socket.await("pusher_internal:subscription_succeeded");
            socket.send(subscribe("a", ""));
            socket.send(subscribe("b", ""));
            socket.send(subscribe("c", ""));
            Awaitility.await("the limit")
                    .until(() -> socket.all("pusher:subscription_error").size() == 2);
            assertThat(socket.all("pusher:error").getLast().path("message").asString(""))
                    .startsWith("Existing subscription");
            socket.send("{\"event\":\"pusher:ping\",\"data\":{}}");
            socket.await("pusher:pong");
        }
    }

    @Test
    void a_presence_channel_takes_no_more_users_than_it_may_have() {
        String room = "presence-" + Ids.next("room");
        try (PusherSocket anna = open();
                PusherSocket ben = open()) {
            anna.send(presence(anna, room, "anna"));
            anna.await("pusher_internal:subscription_succeeded");
            ben.send(presence(ben, room, "ben"));
            assertThat(ben.await("pusher:subscription_error").path("type").asString(""))
                    .isEqualTo("LimitReached");
            ben.send(presence(ben, room, "anna"));
            ben.await("pusher_internal:subscription_succeeded");
        }
    }

    @Test
    void client_events_are_refused_on_public_channels_without_a_subscription_and_beyond_the_rate() {
        String channel = "private-" + Ids.next("room");
        try (PusherSocket socket = open()) {
            socket.send(clientEvent("news"));
            socket.send(clientEvent(channel));
            Awaitility.await("two refusals")
                    .until(() -> socket.all("pusher:error").size() == 2);
            socket.send(subscribe(
                    channel, ",\"auth\":\"" + app.key() + ":" + sign(socket.socketId() + ":" + channel) + "\""));
            socket.await("pusher_internal:subscription_succeeded");
            for (int i = 0; i < 5; i++) {
                socket.send(clientEvent(channel));
            }
            Awaitility.await("beyond the rate")
                    .until(() -> socket.all("pusher:error").size() > 2);
            assertThat(socket.all("pusher:error"))
                    .allSatisfy(error -> assertThat(error.path("code").asInt(0)).isEqualTo(4301));
        }
    }

    @Test
    void who_signs_in_without_a_good_signature_is_closed() throws Exception {
        try (PusherSocket socket = open()) {
            socket.send("{\"event\":\"pusher:signin\",\"data\":{\"auth\":\"" + app.key()
                    + ":wrong\",\"user_data\":\"{\\\"id\\\":\\\"anna\\\"}\"}}");
            assertThat(socket.awaitClose()).isEqualTo(4009);
        }
    }

    @Test
    void a_silent_client_is_pinged_and_closed_if_it_does_not_answer() throws Exception {
        try (PusherSocket socket = open()) {
            Awaitility.await("pings that are answered")
                    .until(() -> socket.all("pusher:ping").size() == 2);
            socket.fallSilent();
            assertThat(socket.awaitClose()).isEqualTo(4201);
        }
    }

    @Test
    void an_application_has_no_more_connections_than_it_may_have() throws Exception {
        List<PusherSocket> open = new ArrayList<>();
        try {
            Awaitility.await("full").until(() -> {
                PusherSocket socket = PusherSocket.open(gateway, app.key() + GOOD);
                open.add(socket);
                Awaitility.await("an answer")
                        .until(() -> !socket.all("pusher:error").isEmpty()
                                || !socket.all("pusher:connection_established").isEmpty());
                return !socket.all("pusher:error").isEmpty();
            });
            assertThat(open.getLast().awaitClose()).isEqualTo(4004);
        } finally {
            open.forEach(PusherSocket::close);
        }
    }

    @Test
    void a_gateway_that_shuts_down_sends_its_clients_away_at_once() throws Exception {
        PusherAppFixture other = PusherAppFixture.fresh();
        Gateway leaving = Gateway.start(stack, issuer.uri(), other.settings());
        try (PusherSocket socket = PusherSocket.open(leaving, other.key() + GOOD)) {
            socket.await("pusher:connection_established");
            leaving.close();
            assertThat(socket.awaitClose()).isEqualTo(4200);
        }
    }

    private PusherSocket open() {
        PusherSocket socket = PusherSocket.open(gateway, app.key() + GOOD);
        assertThat(socket.socketId()).matches("\\d+\\.\\d+");
        return socket;
    }

    private static String subscribe(String channel, String more) {
        return "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + channel + "\"" + more + "}}";
    }

    private static String clientEvent(String channel) {
        return "{\"event\":\"client-typing\",\"channel\":\"" + channel + "\",\"data\":{}}";
    }

    private String presence(PusherSocket socket, String channel, String user) {
        String data = "{\"user_id\":\"" + user + "\"}";
        String auth = app.key() + ":" + sign(socket.socketId() + ":" + channel + ":" + data);
        return subscribe(channel, ",\"auth\":\"" + auth + "\",\"channel_data\":\"" + data.replace("\"", "\\\"") + "\"");
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(app.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
