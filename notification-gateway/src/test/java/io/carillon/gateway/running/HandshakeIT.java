package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.RawHandshake.Answer;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeIT {

    private static final String PROTOCOL = "Sec-WebSocket-Protocol: carillon.v1";

    private final TestIssuer issuer = new TestIssuer();
    private final String anna = Log.userOf(0);
    private Gateway gateway;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack,
                issuer.uri(),
                "handshake.max-connections-per-user=2",
                "handshake.allowed-origins=https://app.example.org",
                "heartbeat.interval=500ms",
                "heartbeat.timeout=300ms");
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
    }

    @Test
    void a_good_token_opens_a_socket_and_only_our_protocol_is_echoed() {
        Answer answer = RawHandshake.upgrade(
                gateway,
                "Sec-WebSocket-Protocol: mqtt, carillon.v1",
                bearer(issuer.token(Log.userOf(1))),
                "Sec-WebSocket-Extensions: permessage-deflate");

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.headers()).containsEntry("Sec-WebSocket-Protocol", "carillon.v1");
        assertThat(answer.headers()).doesNotContainKey("Sec-WebSocket-Extensions");
    }

    @Test
    void a_browser_brings_its_token_as_a_sub_protocol() {
        Answer answer = RawHandshake.upgrade(
                gateway, PROTOCOL + ", bearer." + issuer.token(Log.userOf(1)), "Origin: https://app.example.org");

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.headers()).containsEntry("Sec-WebSocket-Protocol", "carillon.v1");
    }

    @Test
    void without_a_good_token_nobody_gets_in() {
        assertUnauthorized(RawHandshake.upgrade(gateway, PROTOCOL), "A token is required.");
        assertUnauthorized(RawHandshake.upgrade(gateway, PROTOCOL, bearer("rubbish")), "");
        assertUnauthorized(
                RawHandshake.upgrade(gateway, PROTOCOL, bearer(issuer.tokenFor(anna, Duration.ofSeconds(-1)))),
                "expired");
        assertUnauthorized(RawHandshake.upgrade(gateway, PROTOCOL, bearer(issuer.tokenForOtherAudience(anna))), "aud");
        assertUnauthorized(RawHandshake.upgrade(gateway, PROTOCOL, bearer(issuer.forgedToken(anna))), "");
        assertUnauthorized(RawHandshake.upgrade(gateway, PROTOCOL, bearer(issuer.token(" "))), "names no user");
        assertUnauthorized(RawHandshake.upgrade(gateway, PROTOCOL + ", bearer." + issuer.forgedToken(anna)), "");
    }

    @Test
    void a_token_in_the_url_is_not_looked_at() {
        assertThat(gateway.get("/socket?access_token=" + issuer.token(anna)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void two_tokens_are_a_bad_handshake() {
        String token = issuer.token(anna);

        assertProblem(
                RawHandshake.upgrade(gateway, PROTOCOL + ", bearer." + token, bearer(token)), 400, "bad-handshake");
    }

    @Test
    void a_page_of_a_foreign_origin_is_refused() {
        Answer answer =
                RawHandshake.upgrade(gateway, PROTOCOL, bearer(issuer.token(anna)), "Origin: https://evil.example");

        assertProblem(answer, 403, "origin-not-allowed");
    }

    @Test
    void what_is_no_handshake_of_ours_is_refused() {
        String token = bearer(issuer.token(anna));

        assertProblem(RawHandshake.upgrade(gateway, token), 400, "bad-handshake");
        assertProblem(
                RawHandshake.upgrade(gateway, "Sec-WebSocket-Protocol: carillon.v2", token), 400, "bad-handshake");
        assertProblem(RawHandshake.get(gateway, List.of(), PROTOCOL, token), 400, "bad-handshake");
        assertProblem(
                RawHandshake.get(
                        gateway,
                        List.of("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 8"),
                        PROTOCOL,
                        token),
                400,
                "bad-handshake");
    }

    @Test
    void a_user_with_too_many_connections_must_wait_for_a_place() {
        String ben = Log.userOf(2);
        try (Client first = Client.connect(gateway, issuer.token(ben));
                Client second = Client.connect(gateway, issuer.token(ben))) {
            Answer third = RawHandshake.upgrade(gateway, PROTOCOL, bearer(issuer.token(ben)));
            assertProblem(third, 429, "too-many-connections");
            assertThat(third.headers()).containsKey("Retry-After");

            first.vanish();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(RawHandshake.upgrade(gateway, PROTOCOL, bearer(issuer.token(ben)))
                                    .status())
                            .isEqualTo(101));
            assertThat(second.isClosed()).isFalse();
        }
    }

    @Test
    void when_the_issuer_can_not_be_reached_nothing_is_said_about_the_token(LocalStack stack) {
        try (Gateway orphan = Gateway.start(stack, "http://localhost:9")) {
            Answer answer = RawHandshake.upgrade(orphan, PROTOCOL, bearer(issuer.token(anna)));

            assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers()).containsKey("Retry-After");
        }
    }

    @Test
    void a_session_ends_with_its_token() {
        String token = issuer.tokenFor(Log.userOf(3), Duration.ofSeconds(2));
        try (Client client = Client.connect(gateway, token)) {
            assertThat(client.awaitClose()).isEqualTo(4002);
        }
    }

    @Test
    void a_peer_that_gives_no_sign_of_life_is_let_go_and_one_that_answers_pings_is_kept() {
        try (Client alive = Client.connect(gateway, issuer.token(Log.userOf(4)));
                Client dead = Client.connectWithoutReading(gateway, issuer.token(Log.userOf(4)))) {
            Awaitility.await().until(() -> gateway.closes().containsKey("ping_timeout"));
            dead.startReading();
            assertThat(dead.awaitClose()).isEqualTo(4003);
            assertThat(alive.isClosed()).isFalse();
        }
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    private static void assertUnauthorized(Answer answer, String detail) {
        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().get("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.problem().get("detail").asString()).contains(detail);
    }

    private static void assertProblem(Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem().get("type").asString()).isEqualTo("/problems/" + name);
        assertThat(answer.problem().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "at io.carillon");
    }
}
