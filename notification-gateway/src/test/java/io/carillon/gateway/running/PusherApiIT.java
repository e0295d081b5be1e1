package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The HTTP API, asked by the official library of a gateway other than the subscribers'. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PusherApiIT {

    private final TestIssuer issuer = new TestIssuer();
    private final PusherAppFixture app = PusherAppFixture.fresh();
    private Gateway asked;
    private Gateway holding;
    private PusherActor actor;

    @BeforeAll
    void start(LocalStack stack) throws Exception {
        asked = Gateway.start(stack, issuer.uri(), app.settings());
        holding = Gateway.start(stack, issuer.uri(), app.settings());
        actor = PusherActor.start(Place.NODE, app, asked);
        actor.open("anna", holding, "user_a");
        actor.open("ben", holding, "user_b");
    }

    @AfterAll
    void stop() throws Exception {
        actor.close();
        asked.close();
        holding.close();
        issuer.close();
    }

    @Test
    void channels_and_their_users_are_known_to_every_gateway() {
        String room = "presence-" + Ids.next("room");
        String news = Ids.next("news") + "_-=@,.;";
        actor.subscribed("anna", room);
        actor.subscribed("ben", room);
        actor.subscribed("anna", news);
        Awaitility.await("the count")
                .until(() -> get("/channels/" + news, Map.of("info", "subscription_count"))
                        .path("body")
                        .toString()
                        .equals("{\"occupied\":true,\"subscription_count\":1}"));

        assertThat(get("/channels/" + room, Map.of("info", "user_count,subscription_count"))
                        .path("body")
                        .toString())
                .isEqualTo("{\"occupied\":true,\"user_count\":2,\"subscription_count\":2}");
        assertThat(get("/channels/" + room + "/users", Map.of()).path("body").toString())
                .isEqualTo("{\"users\":[{\"id\":\"user_a\"},{\"id\":\"user_b\"}]}");
        assertThat(get("/channels", Map.of("filter_by_prefix", room, "info", "user_count"))
                        .path("body")
                        .toString())
                .isEqualTo("{\"channels\":{\"" + room + "\":{\"user_count\":2}}}");
        assertThat(get("/channels", Map.of()).path("body").path("channels").has(news))
                .isTrue();
        assertThat(get("/channels/" + Ids.next("nobody"), Map.of()).path("body").toString())
                .isEqualTo("{\"occupied\":false}");
        assertThat(get("/channels", Map.of("info", "user_count")).path("status").asInt(0))
                .isEqualTo(400);
        assertThat(get("/channels/" + news + "/users", Map.of()).path("status").asInt(0))
                .isEqualTo(400);
        assertThat(actor.backend("trigger", room, "e", Map.of(), Map.of("info", "user_count"))
                        .path("body")
                        .toString())
                .isEqualTo("{\"channels\":{\"" + room + "\":{\"user_count\":2}}}");
    }

    @Test
    void a_batch_arrives_in_its_order() {
        String news = Ids.next("news");
        actor.subscribed("anna", news);
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            batch.add(Map.of("channel", news, "name", "step", "data", Map.of("n", i)));
        }

        assertThat(actor.backend("triggerBatch", batch).path("status").asInt(0)).isEqualTo(200);
        actor.heard("anna", news, "step", data -> data.path("n").asInt(0) == 9);
        assertThat(actor.all("anna", news, "step").stream()
                        .map(data -> data.path("n").asInt(-1)))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

        batch.add(batch.getFirst());
        assertThat(actor.backend("triggerBatch", batch).path("status").asInt(0)).isEqualTo(400);
    }

    @Test
    void a_cache_channel_remembers_its_last_event_also_from_before_the_gateway_listened() {
        String channel = "cache-" + Ids.next("rates");
        actor.backend("trigger", channel, "rate", Map.of("n", 1));
        actor.backend("trigger", channel, "rate", Map.of("n", 2));
        actor.subscribe("anna", channel);
        actor.heard("anna", channel, "rate", data -> data.path("n").asInt(0) == 2);
        actor.backend("trigger", channel, "rate", Map.of("n", 3));
        actor.heard("anna", channel, "rate", data -> data.path("n").asInt(0) == 3);
        actor.subscribe("ben", channel);
        actor.heard("ben", channel, "rate", data -> data.path("n").asInt(0) == 3);

        assertThat(actor.all("anna", channel, "rate")).hasSize(2);
        assertThat(actor.all("anna", channel, "pusher:cache_miss")).isEmpty();
        String empty = "private-cache-" + Ids.next("rates");
        actor.subscribe("anna", empty);
        actor.heard("anna", empty, "pusher:cache_miss");
    }

    @Test
    void an_encrypted_channel_passes_on_what_only_its_ends_can_read() {
        String channel = "private-encrypted-" + Ids.next("secrets");
        actor.subscribed("anna", channel);
        actor.backend("trigger", channel, "told", Map.of("word", "ssshhh"));

        assertThat(actor.heard("anna", channel, "told").path("word").asString(""))
                .isEqualTo("ssshhh");
        assertThat(actor.messages("anna", "told")
                        .getFirst()
                        .path("data")
                        .path("ciphertext")
                        .asString(""))
                .isNotEmpty();
        assertThat(actor.messages("anna", "told").toString()).doesNotContain("ssshhh");
    }

    @Test
    void a_signed_in_user_is_told_and_disconnected_wherever_he_is() {
        String user = Ids.next("user");
        actor.open("carl", holding, user);
        actor.command("signin", "carl", Map.of());
        actor.await(
                "carl is signed in",
                report -> report.path("message").path("event").asString("").equals("pusher:signin_success")
                        && report.path("client").asString("").equals("carl"));
        actor.backend("sendToUser", user, "hello", Map.of("n", 1));
        assertThat(actor.heard("carl", "#user", "hello").path("n").asInt(0)).isEqualTo(1);

        assertThat(actor.backend("terminateUserConnections", user)
                        .path("status")
                        .asInt(0))
                .isEqualTo(200);
        Awaitility.await("carl is out")
                .until(() -> actor.states("carl").getLast().equals("disconnected"));
        assertThat(actor.states("anna")).doesNotContain("disconnected");
    }

    @Test
    void what_is_wrong_with_a_request_is_said_with_its_status() throws Exception {
        PusherAppFixture stranger = new PusherAppFixture(app.id(), app.key(), "a-secret-that-is-wrong");
        try (PusherActor other = PusherActor.start(Place.NODE, stranger, asked)) {
            assertThat(other.backend("trigger", "news", "e", Map.of())
                            .path("status")
                            .asInt(0))
                    .isEqualTo(401);
        }
        PusherAppFixture nobody = new PusherAppFixture("no-app", app.key(), app.secret());
        try (PusherActor other = PusherActor.start(Place.NODE, nobody, asked)) {
            assertThat(other.backend("trigger", "news", "e", Map.of())
                            .path("status")
                            .asInt(0))
                    .isEqualTo(404);
        }
        assertThat(actor.backend("trigger", "news", "e", "x".repeat(10_241))
                        .path("status")
                        .asInt(0))
                .isEqualTo(413);
        assertThat(actor.backend("trigger", "n".repeat(165), "e", Map.of())
                        .path("status")
                        .asInt(0))
                .isEqualTo(400);
        assertThat(post("{\"name\":\"e\",\"channel\":\"a\",\"data\":\"{}\"}").statusCode())
                .isEqualTo(401);
        assertThat(actor.backend("post", Map.of("path", "/events", "body", Map.of("name", "e")))
                        .path("status")
                        .asInt(0))
                .isEqualTo(400);
        assertThat(actor.backend("get", Map.of("path", "/nothing"))
                        .path("status")
                        .asInt(0))
                .isEqualTo(404);
        assertThat(asked.count("carillon.gateway.pusher.requests", "app", app.id(), "status", "401"))
                .isPositive();
    }

    private HttpResponse<String> post(String body) throws Exception {
        URI uri = asked.http("/apps/" + app.id() + "/events?auth_key=" + app.key());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private JsonNode get(String path, Map<String, ?> parameters) {
        return actor.backend("get", Map.of("path", path, "params", parameters));
    }
}
