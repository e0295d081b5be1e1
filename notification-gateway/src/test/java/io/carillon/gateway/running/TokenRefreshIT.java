package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.commands.DocumentedFrames;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenRefreshIT {

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofHours(2);

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack,
                issuer.uri(),
                "refresh.client-id=gateway",
                "refresh.client-secret=" + TestIssuer.CLIENT_SECRET,
                "refresh.timeout=2s",
                "refresh.warning=2s");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @AfterEach
    void heal() {
        issuer.fails(false);
        issuer.answersAfter(Duration.ZERO);
    }

    @Test
    void a_warned_client_refreshes_and_goes_on_past_its_first_token_without_a_gap() {
        String anna = Log.userOf(0);
        String ben = Log.userOf(0);
        RandomTraffic traffic = new RandomTraffic(log, anna, ben, 3_000, 500);
        try (Client client = Client.connect(gateway, issuer.tokenFor(anna, SHORT))) {
            Instant firstEnd = Instant.now().plus(SHORT);
            Thread writer = Thread.ofVirtual().start(traffic);
            issuer.answersAfter(Duration.ofMillis(300));

            Instant told = Instant.parse(client.awaitFrame("auth.expiring")
                    .get("data")
                    .get("expires_at")
                    .asString());
            assertThat(told).isBetween(firstEnd.minusSeconds(2), firstEnd);
            refresh(client, "op-1", issuer.refreshToken(anna, LONG));

            JsonNode renewed = client.awaitFrame("ack").get("data").get("data");
            assertThat(Instant.parse(renewed.get("expires_at").asString())).isAfter(firstEnd.plusSeconds(3_600));
            Awaitility.await().until(() -> Instant.now().isAfter(firstEnd.plusSeconds(1)));
            client.awaitNotification(traffic.lastIdFor(anna));
            assertThat(client.notificationIds()).isEqualTo(traffic.expectedFor(anna));
            assertThat(client.isClosed()).isFalse();
            assertThat(expiring(client)).isEqualTo(1);
            assertThat(writer.isAlive()).isFalse();
            opensASession(anna, renewed.get("access_token").asString());
            refresh(client, "op-2", renewed.get("refresh_token").asString());
            client.awaitFrame("ack", ack -> opId(ack).equals("op-2"));
        }
    }

    @Test
    void a_client_that_only_listens_is_warned_once_and_closed_at_the_end_of_its_token() {
        try (Client client = Client.connect(gateway, issuer.tokenFor(Log.userOf(1), SHORT))) {
            assertThat(client.awaitClose()).isEqualTo(4002);
            assertThat(expiring(client)).isEqualTo(1);
        }
    }

    @Test
    void a_client_may_fetch_its_token_itself_and_is_warned_of_the_new_one_too() {
        String user = Log.userOf(2);
        try (Client client = Client.connect(gateway, issuer.tokenFor(user, SHORT))) {
            client.awaitFrame("auth.expiring");
            bring(client, "op-1", issuer.tokenFor(user, SHORT));
            JsonNode ack = client.awaitFrame("ack").get("data").get("data");
            assertThat(ack.propertyNames()).containsExactly("expires_at");

            Awaitility.await().until(() -> expiring(client) == 2);
            assertThat(client.awaitClose()).isEqualTo(4002);
        }
    }

    @Test
    void what_the_newer_token_calls_the_user_counts_from_then_on(LocalStack stack) {
        String user = Log.userOf(7);
        try (Service service = new Service(stack);
                Client client = Client.connect(gateway, issuer.tokenSaying(user, Map.of("name", "Anna Bell")))) {
            bring(client, "op-1", issuer.tokenSaying(user, Map.of("name", "Anna Roe")));
            client.awaitFrame("ack", ack -> opId(ack).equals("op-1"));
            client.send(DocumentedFrames.frame("chat.send", "op-2"));
            assertThat(service.await(client.sessionId(), "chat.send").command().getDisplayName())
                    .isEqualTo("Anna Roe");

            bring(client, "op-3", issuer.token(user));
            client.awaitFrame("ack", ack -> opId(ack).equals("op-3"));
            client.send(DocumentedFrames.frame("chat.edit", "op-4"));
            assertThat(service.await(client.sessionId(), "chat.edit").command().getDisplayName())
                    .isNull();
        }
    }

    @Test
    void the_user_can_not_change() {
        String user = Log.userOf(3);
        String other = Log.userOf(3);
        try (Client client = Client.connect(gateway, issuer.token(user))) {
            bring(client, "op-1", issuer.token(other));
            assertThat(awaitError(client, "op-1")).isEqualTo("subject_changed");
            refresh(client, "op-2", issuer.refreshToken(other, LONG));
            assertThat(awaitError(client, "op-2")).isEqualTo("subject_changed");

            assertStillServed(client, user);
            assertThat(client.frames()).noneMatch(frame -> frame.toString().contains("access_token"));
        }
    }

    @Test
    void what_is_no_good_token_is_refused_and_the_old_one_still_counts() {
        String user = Log.userOf(4);
        String revoked = issuer.refreshToken(user, LONG);
        issuer.revoke(revoked);
        assertRefused(user, client -> refresh(client, "op-1", revoked));
        assertRefused(user, client -> refresh(client, "op-1", "rubbish & client_id=x"));
        assertRefused(user, client -> refresh(client, "op-1", issuer.refreshToken(user, Duration.ofSeconds(-1))));
        assertRefused(user, client -> bring(client, "op-1", "rubbish"));
        assertRefused(user, client -> bring(client, "op-1", issuer.forgedToken(user)));
        assertRefused(user, client -> bring(client, "op-1", issuer.tokenForOtherAudience(user)));
        assertRefused(user, client -> bring(client, "op-1", issuer.tokenFor(user, Duration.ofSeconds(-1))));
    }

    @Test
    void an_issuer_that_fails_or_takes_too_long_is_unavailable_and_nothing_has_changed() {
        String user = Log.userOf(5);
        String token = issuer.refreshToken(user, LONG);
        try (Client client = Client.connect(gateway, issuer.token(user))) {
            issuer.fails(true);
            refresh(client, "op-1", token);
            assertThat(awaitError(client, "op-1")).isEqualTo("unavailable");
            issuer.fails(false);

            issuer.answersAfter(Duration.ofSeconds(4));
            refresh(client, "op-2", "any");
            assertStillServed(client, user);
            assertThat(awaitError(client, "op-2")).isEqualTo("unavailable");
            issuer.answersAfter(Duration.ZERO);

            refresh(client, "op-3", token);
            client.awaitFrame("ack", ack -> opId(ack).equals("op-3"));
            refresh(client, "op-4", token);
            assertThat(awaitError(client, "op-4")).isEqualTo("rate_limited");
        }
    }

    @Test
    void a_gateway_without_a_client_fetches_nothing_but_takes_what_is_brought(LocalStack stack) {
        String user = Log.userOf(6);
        try (Gateway plain = Gateway.start(stack, issuer.uri(), "refresh.client-id=", "refresh.client-secret=");
                Client client = Client.connect(plain, issuer.token(user))) {
            refresh(client, "op-1", issuer.refreshToken(user, LONG));
            assertThat(awaitError(client, "op-1")).isEqualTo("refresh_refused");
            assertThat(client.frames().getLast().get("data").get("message").asString())
                    .startsWith("This gateway fetches no tokens.");
            bring(client, "op-2", issuer.token(user));
            client.awaitFrame("ack");
        }
    }

    private void assertRefused(String user, Consumer<Client> attempt) {
        try (Client client = Client.connect(gateway, issuer.token(user))) {
            attempt.accept(client);
            assertThat(awaitError(client, "op-1")).isEqualTo("refresh_refused");
            assertStillServed(client, user);
        }
    }

    private void assertStillServed(Client client, String user) {
        client.awaitNotification(log.tell(user));
        assertThat(client.isClosed()).isFalse();
    }

    private void opensASession(String user, String token) {
        try (Client another = Client.connect(gateway, token)) {
            assertStillServed(another, user);
        }
    }

    private static void refresh(Client client, String opId, String token) {
        send(client, opId, "refresh_token", token);
    }

    private static void bring(Client client, String opId, String token) {
        send(client, opId, "access_token", token);
    }

    private static void send(Client client, String opId, String kind, String token) {
        client.send(
                "{\"type\":\"auth.refresh\",\"data\":{\"%s\":\"%s\"},\"op_id\":\"%s\"}".formatted(kind, token, opId));
    }

    private static String awaitError(Client client, String opId) {
        return client.awaitFrame("error", error -> opId(error).equals(opId))
                .get("data")
                .get("code")
                .asString();
    }

    private static long expiring(Client client) {
        List<JsonNode> frames = client.frames();
        return frames.stream()
                .filter(frame -> frame.get("type").asString().equals("auth.expiring"))
                .count();
    }

    private static String opId(JsonNode answer) {
        return answer.get("data").path("op_id").asString("");
    }
}
