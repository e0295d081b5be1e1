package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the platform tells, heard by Laravel Echo with nothing but a bearer token. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BroadcastingIT {

    private final TestIssuer issuer = new TestIssuer();
    private final PusherAppFixture app = PusherAppFixture.fresh();
    private Log log;
    private Gateway gateway;

    @BeforeAll
    void start(LocalStack stack) {
        log = new Log(stack);
        gateway = Gateway.start(stack, issuer.uri(), app.settings("platform-channels=true", "client-events=true"));
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @ParameterizedTest
    @EnumSource
    void echo_hears_its_user_his_tenant_and_if_he_is_one_what_admins_hear(Place place) throws Exception {
        String user = Ids.next("user");
        String tenant = Ids.next("tenant");
        try (PusherActor actor = PusherActor.start(place, app, gateway)) {
            actor.openEcho("anna", gateway, issuer.tokenSaying(user, Map.of("role", "admin", "name", "Anna")));
            listen(actor, "anna", "private", "user." + user, ".family_member_joined");
            listen(actor, "anna", "private", "system.admin", ".tenant_registered");
            listen(actor, "anna", "channel", "tenant." + tenant, ".tenant_updated");
            log.tell(user);
            log.write(Log.notification(user)
                    .setChannel("room:general")
                    .setType("room_news")
                    .build());
            tellChannel("private-system.admin", "tenant_registered");
            tellChannel("tenant." + tenant, "tenant_updated");

            assertThat(actor.heard("anna", "user." + user, ".family_member_joined")
                            .path("new_member_username")
                            .asString(""))
                    .isEqualTo("zoë");
            actor.heard("anna", "system.admin", ".tenant_registered");
            actor.heard("anna", "tenant." + tenant, ".tenant_updated");
            actor.await(
                    "what belongs to a room",
                    report -> report.path("message").path("event").asString("").equals("room_news"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void echo_is_present_as_the_tokens_user_and_may_not_be_elsewhere(Place place) throws Exception {
        String user = Ids.next("user");
        try (PusherActor actor = PusherActor.start(place, app, gateway)) {
            actor.openEcho("anna", gateway, issuer.tokenSaying(user, Map.of("name", "Anna")));
            listen(actor, "anna", "join", "user." + user);
            assertThat(actor.heard("anna", "user." + user, "here").toString()).isEqualTo("[{\"name\":\"Anna\"}]");
            // Instances of Echo share their headers, so from here on both have this token.
            actor.openEcho("anna2", gateway, issuer.token(user));
            listen(actor, "anna2", "join", "user." + user);
            actor.command(
                    "whisper", "anna2", Map.of("kind", "join", "channel", "user." + user, "data", Map.of("on", true)));
            assertThat(actor.heard("anna", "user." + user, "typing").path("on").asBoolean(false))
                    .isTrue();

            for (String channel : List.of("user." + Ids.next("user"), "system.admin", "tenant.7", "orders.7")) {
                actor.command("echo", "anna", Map.of("kind", "private", "channel", channel, "events", List.of()));
                assertThat(actor.heard("anna", channel, "error").path("status").asInt(0))
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_request_is_answered_as_form_or_as_json_and_refused_without_a_token_or_a_socket() throws Exception {
        String user = Ids.next("user");
        String token = issuer.token(user);
        String json = "{\"socket_id\":\"1.2\",\"channel_name\":\"private-user." + user + "\"}";
        String form = "socket_id=1.2&channel_name=private-user." + user;

        HttpResponse<String> asJson = post("/broadcasting/auth", token, "application/json", json);
        HttpResponse<String> asForm =
                post("/broadcasting/auth", token, "application/x-www-form-urlencoded", form + "&app_key=" + app.key());
        assertThat(asJson.statusCode()).isEqualTo(200);
        assertThat(asJson.body()).startsWith("{\"auth\":\"" + app.key() + ":");
        assertThat(asForm.body()).isEqualTo(asJson.body());
        assertThat(post("/broadcasting/user-auth", token, "application/json", json)
                        .body())
                .contains("\"user_data\":\"{\\\"id\\\":\\\"" + user);
        assertThat(post("/broadcasting/auth", token, "application/json", "{}").statusCode())
                .isEqualTo(400);
        assertThat(post("/broadcasting/auth?app_key=other", token, "application/json", json)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/broadcasting/auth", issuer.forgedToken(user), "application/json", json)
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String token, String type, String body) throws Exception {
        URI uri = gateway.http(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void listen(PusherActor actor, String client, String kind, String channel, String... events) {
        actor.command("echo", client, Map.of("kind", kind, "channel", channel, "events", List.of(events)));
        actor.heard(client, channel, "subscribed");
    }

    private void tellChannel(String channel, String type) {
        Notification notification =
                Log.notification().setType(type).setRecipients(List.of()).build();
        log.writeTo(Topics.CHANNEL_NOTIFICATIONS, channel, notification);
    }
}
