package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The client of {@code javascript-client} against a real gateway: in Node.js, and on a page that imports it from the gateway. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaScriptClientIT {

    private static final Duration LONG = Duration.ofHours(1);
    /** Told of at once, and over soon after. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    /** The gateway looks for tokens that have ended more often than that. */
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final TestIssuer issuer = new TestIssuer();
    private LocalStack stack;
    private Log log;
    private Gateway gateway;

    @BeforeAll
    void start(LocalStack running) {
        stack = running;
        log = new Log(stack);
        gateway = Gateway.start(stack, issuer.uri());
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @ParameterizedTest
    @EnumSource
    void events_arrive_with_their_data_and_commands_are_answered(Place place) throws Exception {
        String user = Ids.next("user");
        try (ClientActor client = ClientActor.start(place, gateway)) {
            client.open(url(), issuer.token(user));
            client.awaitNotification(log.tell(user));

            JsonNode event = client.frames("family_member_joined").getFirst();
            assertThat(event.path("data").path("new_member_username").asString(""))
                    .isEqualTo("zoë");
            assertThat(event.path("cursor").asString(""))
                    .isEqualTo(client.look().path("cursor").asString(""));
            assertThat(client.frames("connection.ready")
                            .getFirst()
                            .path("data")
                            .path("user_id")
                            .asString(""))
                    .isEqualTo(user);

            int unknown = client.begin("send", "presence.pign", Map.of());
            assertThat(client.refusal(unknown)).isEqualTo("unknown_type");
            JsonNode renewed = client.call("send", "auth.refresh", Map.of("access_token", issuer.token(user)));
            assertThat(renewed.path("expires_at").asString("")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_restart_of_the_gateway_loses_nothing_repeats_nothing_and_keeps_subscriptions(Place place) throws Exception {
        String user = Ids.next("user");
        List<String> told = new ArrayList<>();
        try (ClientActor client = ClientActor.start(place, gateway)) {
            client.open(with("channels", List.of("group:sales_team", "room:general")), issuer.token(user));
            told.add(log.tell(user));
            told.add(tellGroup(user));
            client.awaitNotification(told.getLast());

            restart(() -> {
                for (int i = 0; i < 5; i++) {
                    told.add(log.tell(user));
                    told.add(tellGroup(user));
                }
            });
            told.add(tellGroup(user));
            client.awaitNotification(told.getLast());

            assertThat(client.notifications()).containsExactlyElementsOf(told);
            assertThat(client.states())
                    .startsWith("connecting", "open")
                    .endsWith("open")
                    .contains("reconnecting");
            assertThat(client.look().path("groups").toString()).isEqualTo("[\"sales_team\"]");
            assertThat(client.frames("resume.gap")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_service_granted_holds_and_what_it_did_not_answer_is_asked_again_after_a_restart(Place place)
            throws Exception {
        String user = Ids.next("user");
        try (Service service = new Service(stack);
                ClientActor client = ClientActor.start(place, gateway)) {
            client.open(url(), issuer.token(user));
            String session = client.sessionOtherThan("");
            int subscription = client.begin("subscribe", "sales_team");
            service.done(service.await(session, "subscribe"), "{}");
            client.answer(subscription);
            int message = client.begin("send", "chat.send", Map.of("scope", "room:general", "body", "Hello"));
            Service.Asked unanswered = service.await(session, "chat.send");

            restart(() -> {});
            Service.Asked again = service.await(client.sessionOtherThan(session), "chat.send");
            service.done(again, "{\"message_id\":\"msg_1\"}");

            assertThat(again.command().getId()).isEqualTo(unanswered.command().getId());
            assertThat(client.answer(message).path("message_id").asString("")).isEqualTo("msg_1");
            client.awaitNotification(tellGroup(user));
            assertThat(client.look().path("groups").toString()).isEqualTo("[\"sales_team\"]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_token_that_ends_is_renewed_in_the_session(Place place) throws Exception {
        String user = Ids.next("user");
        try (ClientActor client = ClientActor.start(place, gateway)) {
            Instant end = Instant.now().plus(SHORT);
            client.open(url(), issuer.tokenFor(user, SHORT), issuer.tokenFor(user, LONG));
            client.await("the renewal", report -> report.has("tokens"));
            Awaitility.await("the end of the first token")
                    .until(() -> Instant.now().isAfter(end.plus(A_LOOK)));
            client.awaitNotification(log.tell(user));

            assertThat(client.frames("auth.expiring")).hasSize(1);
            assertThat(client.frames("connection.ready")).hasSize(1);
            assertThat(client.states()).containsExactly("connecting", "open");
        }
    }

    @ParameterizedTest
    @EnumSource
    void server_sent_events_do_the_same(Place place) throws Exception {
        String user = Ids.next("user");
        List<String> told = new ArrayList<>();
        try (ClientActor client = ClientActor.start(place, gateway)) {
            client.open(with("transport", "sse"), issuer.token(user));
            told.add(log.tell(user));
            client.awaitNotification(told.getLast());
            JsonNode renewed = client.call("send", "auth.refresh", Map.of("access_token", issuer.token(user)));
            assertThat(renewed.path("expires_at").asString("")).isNotEmpty();

            restart(() -> told.add(log.tell(user)));
            told.add(log.tell(user));
            client.awaitNotification(told.getLast());

            assertThat(client.notifications()).containsExactlyElementsOf(told);
        }
    }

    @Test
    void a_client_of_no_right_to_be_there_hears_why() throws Exception {
        try (ClientActor client = ClientActor.start(Place.NODE, gateway)) {
            String user = Ids.next("user");
            client.open(with("transport", "sse"), issuer.forgedToken(user), issuer.token(user));
            JsonNode refused = client.await(
                    "a refusal", report -> report.path("state").asString("").equals("reconnecting"));

            assertThat(refused.path("detail").path("status").asInt(0)).isEqualTo(401);
            assertThat(client.look().path("state").asString("")).isEqualTo("open");
        }
    }

    private String tellGroup(String user) {
        return log.write(Log.notification(user).setChannel("group:sales_team").build());
    }

    /** Stops the gateway and starts another one in its place. */
    private void restart(Runnable meanwhile) {
        int port = gateway.socket().getPort();
        gateway.close();
        meanwhile.run();
        gateway = Gateway.startAt(port, stack, issuer.uri());
    }

    private Map<String, Object> url() {
        return Map.of("url", gateway.http("").toString(), "timing", Map.of("backoffMs", 200, "maxBackoffMs", 500));
    }

    private Map<String, Object> with(String option, Object value) {
        Map<String, Object> options = new HashMap<>(url());
        options.put(option, value);
        return options;
    }
}
