package io.carillon.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.client.FakeGateway.Session;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChannelsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final FakeGateway gateway = new FakeGateway();
    private final CarillonClient client = CarillonClient.to(URI.create("ws://localhost/socket"), fresh -> "token")
            .http(gateway)
            .backoff(Duration.ofMillis(1), Duration.ofMillis(5))
            .open();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void groups_rooms_and_tenants_are_asked_of_their_services_and_named_again_after_a_reconnect() {
        Session session = session(1);
        assertAsks(session, client.subscribe("sales_team"), "subscribe", "{\"group\":\"sales_team\"}");
        assertAsks(session, client.joinRoom("general"), "room.join", "{\"room\":\"general\"}");
        assertAsks(session, client.joinTenant("tenant_1"), "tenant.join", "{\"tenant_id\":\"tenant_1\"}");
        session.vanish();

        assertThat(channels(session(2)))
                .containsExactlyInAnyOrder("group:sales_team", "room:general", "tenant:tenant_1");
    }

    @Test
    void what_was_left_is_not_named_again() {
        Session session = session(1);
        assertAsks(session, client.subscribe("sales_team"), "subscribe", "{\"group\":\"sales_team\"}");
        assertAsks(session, client.joinRoom("general"), "room.join", "{\"room\":\"general\"}");
        assertAsks(session, client.joinTenant("tenant_1"), "tenant.join", "{\"tenant_id\":\"tenant_1\"}");
        assertAsks(session, client.joinRoom("kitchen"), "room.join", "{\"room\":\"kitchen\"}");

        assertAsks(session, client.unsubscribe("sales_team"), "unsubscribe", "{\"group\":\"sales_team\"}");
        assertAsks(session, client.leaveRoom("general"), "room.leave", "{\"room\":\"general\"}");
        assertAsks(session, client.leaveTenant("tenant_1"), "tenant.leave", "{\"tenant_id\":\"tenant_1\"}");
        session.vanish();

        assertThat(channels(session(2))).containsExactly("room:kitchen");
    }

    @Test
    void a_connection_that_breaks_before_the_answer_leaves_no_hole() {
        Session session = session(1);
        CompletableFuture<JsonNode> answer = client.subscribe("sales_team");
        frame(session);
        session.vanish();

        Session again = session(2);
        assertThat(channels(again)).containsExactly("group:sales_team");
        again.say(ack(frame(again)));
        assertThat(answer).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void who_is_refused_or_gets_no_answer_is_not_subscribed() {
        Session session = session(1);
        CompletableFuture<JsonNode> refused = client.subscribe("admins");
        session.say("{\"type\":\"error\",\"data\":{\"op_id\":\"%s\",\"code\":\"not_a_member\",\"message\":\"No.\"}}"
                .formatted(frame(session).get("op_id").asString()));
        assertThat(refused).failsWithin(Duration.ofSeconds(10));
        assertThat(client.channels()).isEmpty();

        try (var impatient = CarillonClient.to(URI.create("ws://localhost/socket"), fresh -> "token")
                .http(new FakeGateway())
                .answerTimeout(Duration.ofMillis(20))
                .open()) {
            assertThat(impatient.subscribe("admins")).failsWithin(Duration.ofSeconds(10));
            assertThat(impatient.channels()).isEmpty();
        }
    }

    private void assertAsks(Session session, CompletableFuture<JsonNode> answer, String type, String data) {
        JsonNode frame = frame(session);
        assertThat(frame.get("type").asString()).isEqualTo(type);
        assertThat(frame.get("data")).hasToString(data);
        session.say(ack(frame));
        assertThat(answer).succeedsWithin(Duration.ofSeconds(10));
        session.frames().clear();
    }

    private Session session(int number) {
        Awaitility.await().until(() -> gateway.sessions().size() == number);
        return gateway.sessions().getLast();
    }

    private static JsonNode frame(Session session) {
        Awaitility.await().until(() -> !session.frames().isEmpty());
        return JSON.readTree(session.frames().getLast());
    }

    private static String ack(JsonNode frame) {
        return "{\"type\":\"ack\",\"data\":{\"op_id\":\"%s\",\"data\":{}}}"
                .formatted(frame.get("op_id").asString());
    }

    private static Set<String> channels(Session session) {
        String query = URLDecoder.decode(session.address().getRawQuery(), StandardCharsets.UTF_8);
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("channels=")) {
                return Set.of(parameter.substring("channels=".length()).split(",", -1));
            }
        }
        return Set.of();
    }
}
