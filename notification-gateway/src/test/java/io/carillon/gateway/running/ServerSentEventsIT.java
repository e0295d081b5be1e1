package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.gateway.running.EventClient.Event;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerSentEventsIT {

    /** More than the operating system's buffers on both sides swallow. */
    private static final int RECORDS = 250;

    private static final String LARGE = "{\"text\":\"" + "x".repeat(100_000) + "\"}";

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Gateway other;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack, issuer.uri(), "frames.max-faults=4", "heartbeat.interval=500ms", "heartbeat.timeout=2s");
        other = Gateway.start(
                stack, issuer.uri(), "queue.max-frames=20", "queue.max-size=4MB", "queue.close-timeout=1s");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        other.close();
        log.close();
        issuer.close();
    }

    @Test
    void the_frames_are_those_of_the_socket_and_no_proxy_keeps_them_back() {
        String anna = Log.userOf(0);
        try (EventClient events = EventClient.connect(gateway, issuer.token(anna));
                Client socket = Client.connect(gateway, issuer.token(anna))) {
            assertThat(events.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("x-accel-buffering", List.of("no"));
            String durable = log.tell(anna);
            String ephemeral =
                    log.write(Log.notification(anna).setEphemeral(true).build());
            socket.awaitNotification(ephemeral);

            Event first = events.await("family_member_joined", event -> isOf(event, durable));
            assertThat(first.data()).isEqualTo(socket.notifications().getFirst());
            assertThat(first.id()).hasValue(first.data().get("cursor").asString());
            Event second = events.await("family_member_joined", event -> isOf(event, ephemeral));
            assertThat(second.data()).isEqualTo(socket.notifications().getLast());
            assertThat(second.id()).isEmpty();
        }
    }

    @Test
    void last_event_id_resumes_on_another_gateway_even_if_nothing_was_told_before() {
        String ben = Log.userOf(1);
        EventClient first = EventClient.connect(gateway, issuer.token(ben));
        first.vanish();
        String missed = log.tell(ben);
        EventClient second = EventClient.connect(other, issuer.token(ben), "Last-Event-ID", first.lastEventId());
        String told = log.tell(ben);
        second.awaitNotification(told);
        second.vanish();
        String missedToo = log.tell(ben);
        try (EventClient third =
                EventClient.connect(gateway, issuer.token(ben), "Last-Event-ID", second.lastEventId())) {
            third.awaitNotification(missedToo);

            assertThat(second.notificationIds()).containsExactly(missed, told);
            assertThat(third.notificationIds()).containsExactly(missedToo);
        }
    }

    @Test
    void a_posted_frame_is_answered_on_the_stream() {
        try (EventClient client = connect()) {
            assertThat(client.post("{\"type\":\"presence.ping\",\"op_id\":\"op-1\"}")
                            .statusCode())
                    .isEqualTo(202);
            client.await("presence.pong");
            assertThat(client.await("ack").data().get("data").get("op_id").asString())
                    .isEqualTo("op-1");

            client.post("{\"type\":\"presence.pign\"}");
            client.await("error", event -> code(event).equals("unknown_type"));
            client.post("{\"type\":\"presence.set\",\"data\":{\"status\":\"asleep\"}}");
            client.await("error", event -> code(event).equals("invalid_data"));
        }
    }

    @Test
    void too_many_faults_end_the_stream_for_good() {
        try (EventClient client = connect()) {
            for (int i = 0; i < 3; i++) {
                client.post("rubbish");
            }
            String session = sessionOf(client);
            byte[] notUtf8 = {(byte) 0xff, (byte) 0xfe};
            EventClient.post(gateway, issuer.token(userOf(client)), session, notUtf8);

            assertThat(client.awaitClose()).isEqualTo(4500);
            assertThat(client.post("{\"type\":\"presence.ping\"}").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_frame_for_a_session_that_is_not_there_or_another_user_s_is_refused() {
        try (EventClient client = connect()) {
            byte[] ping = "{\"type\":\"presence.ping\"}".getBytes(StandardCharsets.UTF_8);
            String stranger = issuer.token(Log.userOf(2));

            assertProblem(EventClient.post(gateway, stranger, sessionOf(client), ping), 404, "unknown-session");
            assertProblem(EventClient.post(gateway, stranger, "ses_none", ping), 404, "unknown-session");
            assertProblem(EventClient.post(gateway, "rubbish", sessionOf(client), ping), 401, "unauthorized");
            assertProblem(
                    EventClient.post(gateway, stranger, "ses_none", ping, "Origin", "https://evil.example"),
                    403,
                    "origin-not-allowed");
        }
    }

    @Test
    void a_frame_that_is_too_large_is_refused() {
        try (EventClient client = connect()) {
            String frame = "{\"type\":\"presence.ping\",\"data\":{\"x\":\"%s\"}}";

            assertThat(client.post(frame.formatted("y".repeat(16_000))).statusCode())
                    .isEqualTo(202);
            assertProblem(client.post(frame.formatted("y".repeat(17_000))), 413, "frame-too-large");
            client.await("presence.pong");
        }
    }

    @Test
    void a_stream_ends_with_its_token() {
        try (EventClient client = EventClient.connect(gateway, issuer.tokenFor(Log.userOf(3), Duration.ofSeconds(2)))) {
            assertThat(client.awaitClose()).isEqualTo(4002);
            assertThat(client.await("close").data().get("reason").asString()).isEqualTo("token_expired");
        }
    }

    @Test
    void a_silent_stream_is_kept_alive_and_a_client_that_went_away_is_noticed() {
        try (EventClient stays = connect()) {
            // Clients of the tests before may still be leaving.
            awaitConnections(1);
            EventClient leaves = connect();
            awaitConnections(2);

            leaves.vanish();

            awaitConnections(1);
            Awaitility.await().until(() -> stays.comments() > 3);
            assertThat(stays.hasEnded()).isFalse();
        }
    }

    @Test
    void a_client_that_stops_reading_is_let_go_and_resumes_with_everything() {
        String slow = Log.userOf(4);
        String quick = Log.userOf(4);
        EventClient marker = EventClient.connect(other, issuer.token(slow));
        marker.vanish();
        try (Client reader = Client.connect(other, issuer.token(quick));
                EventClient stalled = EventClient.connectWithoutReading(other, issuer.token(slow))) {
            List<String> sent = sendAtTheReadersPace(reader, slow, quick);

            Awaitility.await().until(() -> other.closes().containsKey("slow_consumer"));
            assertThat(reader.notificationIds()).isEqualTo(sent);
            stalled.startReading();
            Awaitility.await("the end of the stalled stream").until(stalled::hasEnded);
            try (EventClient again =
                    EventClient.connect(other, issuer.token(slow), "Last-Event-ID", marker.lastEventId())) {
                again.awaitNotification(sent.getLast());
                assertThat(again.notificationIds()).isEqualTo(sent);
            }
        }
    }

    @Test
    void who_may_not_connect_is_told_why_as_on_the_socket() {
        String token = issuer.token(Log.userOf(6));

        assertProblem(EventClient.ask(gateway, "GET", "/events"), 401, "unauthorized");
        assertProblem(EventClient.ask(gateway, "GET", "/events?access_token=" + token), 401, "unauthorized");
        assertProblem(
                EventClient.ask(
                        gateway,
                        "GET",
                        "/events",
                        "Authorization",
                        "Bearer " + token,
                        "Origin",
                        "https://evil.example"),
                403,
                "origin-not-allowed");
        assertProblem(
                EventClient.ask(gateway, "GET", "/events?device=a%20b", "Authorization", "Bearer " + token),
                400,
                "bad-handshake");
        List<EventClient> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(EventClient.connectWithoutReading(other, token));
        }
        assertProblem(
                EventClient.ask(other, "GET", "/events", "Authorization", "Bearer " + token),
                429,
                "too-many-connections");
        all.forEach(EventClient::close);
    }

    @Test
    void a_page_of_an_allowed_origin_may_send_its_token_and_any_other_is_told_nothing() {
        HttpResponse<String> allowed = preflight("http://localhost:3000");
        HttpResponse<String> foreign = preflight("https://evil.example");

        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:3000");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("authorization")
                .containsIgnoringCase("last-event-id");
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        String token = issuer.token(Log.userOf(7));
        try (EventClient client = EventClient.connect(gateway, token, "Origin", "http://localhost:3000")) {
            assertThat(client.response().headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("http://localhost:3000");
        }
    }

    private void awaitConnections(int count) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(gateway.gauge("carillon.gateway.connections"))
                        .isEqualTo(count));
    }

    private HttpResponse<String> preflight(String origin) {
        return EventClient.ask(
                gateway,
                "OPTIONS",
                "/events",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization,last-event-id");
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

    private EventClient connect() {
        return EventClient.connect(gateway, issuer.token(Log.userOf(5)));
    }

    private static String sessionOf(EventClient client) {
        return ready(client).get("session_id").asString();
    }

    private static String userOf(EventClient client) {
        return ready(client).get("user_id").asString();
    }

    private static JsonNode ready(EventClient client) {
        return client.await("connection.ready").data().get("data");
    }

    private static boolean isOf(Event event, String id) {
        return event.data().get("id").asString().equals(id);
    }

    private static String code(Event error) {
        return error.data().get("data").get("code").asString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + name + "\"");
    }
}
